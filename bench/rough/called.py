"""What people are called, and how clerks shorten it. From general knowledge; `_` stands for a blank in a name."""

from bench.rough.letters import bare

Names = dict[str, list[str]]


def of(names: Names, name: str) -> list[str]:
    """What stands for a name in one of these tables, which know no accents."""
    return names.get(bare(name), [])


def _read(text: str) -> Names:
    entries = (entry.split(":") for entry in text.split(";") if ":" in entry)
    return {
        " ".join(name.split()): [other.replace("_", " ") for other in others.split()]
        for name, others in entries
    }


# Two names with + between them are called so together. The likelier first.
NICKNAMES = _read("""
    Jose: Pepe Chepe Pepito Josecito Che; Jose+Luis: Pepe_Luis Joselo Joseluis; Jose+Maria: Chema; Jose+Antonio:
    Toño Josean; Jose+Manuel: Chema Manolo Josema; Jose+Guadalupe: Lupe Pepe_Lupe Guadalupe; Jose+Alfredo: Fello
    Pepe_Alfredo; Jose+de Jesus: Chuy Chucho; Jose+Angel: Pepe Angel; Jose+Carlos: Pepe Charly; Jesus: Chuy
    Chucho Chuyito; de Jesus: Chuy; Francisco: Paco Pancho Frank Kiko Panchito Chico; Francisco+Javier: Paco
    Pancho Javi; Guadalupe: Lupe Lupita Lupillo Pita; Roberto: Beto Robert Tito; Alberto: Beto; Gilberto: Beto
    Gil; Heriberto: Beto; Humberto: Beto; Norberto: Beto; Rigoberto: Rigo Beto; Adalberto: Beto; Edilberto:
    Beto; Filiberto: Fili Beto; Ignacio: Nacho; Ignacia: Nacha; Antonio: Toño Tono Tony; Antonia: Toña Toñita;
    Guillermo: Memo Guille; Guillermina: Mina Memita Guille; Enrique: Kike Quique; Enriqueta: Queta; Manuel:
    Manolo Meño Manny Manu; Manuela: Manola Mela; Eduardo: Lalo Edu Lalito Eddie; Gerardo: Lalo Gera Jerry;
    Luis: Lucho Güicho Wicho Luisito; Alejandro: Alex Ale Jando; Alejandra: Ale Alex Jandra Sandra; Rafael: Rafa
    Rafita Fallo; Rafaela: Rafa; Ramon: Moncho Ramoncito Monchi; Ramona: Mona Moncha; Vicente: Chente Chentito;
    Salvador: Chava Chavita Salva; Pedro: Perico Pedrito; Javier: Javi Javo; Sergio: Checo Checo; Fernando: Fer
    Nando Ferny; Fernanda: Fer Fernandita; Hector: Tito Eto; Alfredo: Fello Fredy Alfred Feyo; Alfonso: Poncho
    Fonso Al; Ildefonso: Poncho; Concepcion: Concha Conchita Chón Concho; Jorge: Coque Yorch Jorgito George;
    Ricardo: Richi Ricky Rica; Daniel: Dani Danny; Daniela: Dani Dany; Gabriel: Gabo Gabi; Gabriela: Gaby Gabi;
    Miguel: Mike Migue Miguelito Miki; Miguel+Angel: Mike Migue Miguelangel; Juan: Juanito Juancho Juanillo;
    Juan+Carlos: Juanca Juancarlos Juancho; Juan+Manuel: Juanma; Juan+Jose: Juanjo; Juan+Pablo: Juanpa; Carlos:
    Charly Carlitos Carlillos Charlie; Arturo: Turo Arturito Art; Mario: Mayito; Raul: Rulo Raulito; Oscar:
    Osquitar Osky; Ruben: Benny Rubencho; Victor: Vito Vic; Victor+Manuel: Vitor; Marcos: Marquitos;
    Marco+Antonio: Marquitos Toño Marcos_Antonio; Tomas: Tomasito Tommy; Felipe: Pipe Lipe Felipillo; Andres:
    Andy Andresito; Agustin: Tin Agus Tino; Benjamin: Benja Mincho Benny; Santiago: Chago Santi Tiago; Joaquin:
    Quino Huacho Joaco; Leonardo: Leo Nardo; Leonel: Leo Leito; Bernardo: Nardo Berna; Domingo: Mingo Chomingo;
    Refugio: Cuco Cuca; del Refugio: Cuca; Trinidad: Trini; Encarnacion: Chon; Ascension: Chon; Asuncion: Chon;
    Gregorio: Goyo; Gregoria: Goya; Dolores: Lola Lolita Lolo; Rosario: Chayo Charo Chayito; del Rosario: Chayo
    Charo; Socorro: Coco Soco; del Socorro: Coco Soco; Isabel: Chabela Isa Chabelo Chavela; Maria+Isabel:
    Maribel Chabela; Teresa: Tere Teresita Teté; Maria+Teresa: Maritere Tere; Maria+Elena: Malena Mariaelena
    Nena; Maria+Luisa: Marilu Malú Licha; Maria+del Carmen: Maricarmen Carmela Mari; Maria+de los Angeles:
    Ángeles Angelitos Marian Mary; Maria+de Lourdes: Lulú Malú Lourdes; de Lourdes: Lulú; Lourdes: Lulú;
    Maria+Guadalupe: Lupita Lupe Mari_Lupe Pita; Maria+Fernanda: Mafer Marifer; Maria+Jose: Marijose Majo;
    Maria+Cristina: Maricris Cris; Maria+Magdalena: Malena Magda; Maria+Eugenia: Maru Maruja; Maria+de Jesus:
    Chuyita Chuy Mary; Maria+del Rosario: Chayo Charo; Maria+Antonia: Toña; Maria+Dolores: Lola; Maria+de la
    Luz: Marilú Lucha Mariluz; Maria+Concepcion: Concha Conchita; Maria: Mari Mary Mariquita; Luz: Lucha Lucita;
    Josefina: Fina Josefa Pina Chepina; Josefa: Pepa Chepa; Francisca: Pancha Paca Panchita Quica; Margarita:
    Mago Magos Márgara Marga; Elena: Nena Elenita; Leticia: Lety Leti; Patricia: Paty Pati; Veronica: Vero;
    Elizabeth: Eli Ely Liz Betty; Beatriz: Bety Betty Bea; Rosa: Rosita Rosy; Rosa+Maria: Rosy Rosamaría Romy;
    Ana: Anita Any; Ana+Maria: Anamaría Anita; Carmen: Carmela Menchi Carmelita; del Carmen: Carmela Carmelita;
    Martha: Martita Tita; Alicia: Licha Alis; Graciela: Chela Gracie; Consuelo: Chelo Coni; Marcela: Chela
    Marce; Araceli: Chely Ara; Celia: Chela; Silvia: Chiva Silvita Chivis; Yolanda: Yola Yoli; Susana: Susy
    Susi; Adriana: Adri Nana; Claudia: Clau; Monica: Moni; Lorena: Lore; Laura: Lau Laurita; Karina: Kari Kary;
    Juana: Juanita Janita; Angelica: Angie Geli; Catalina: Cata Cati; Esperanza: Pelancha Espe Lancha;
    Hortensia: Tencha Horte; Hortencia: Tencha; Rosalia: Chalía Rosy; Cristina: Cris Tina Cristi;
    Guadalupe+Maria: Lupita; Magdalena: Magda Malena; Mercedes: Meche Mechita; Merced: Meche; Esther: Esthercita
    Teté; Micaela: Mica Miquita; Petra: Petrita Petronila; Virginia: Vicky Gina; Victoria: Vicky Viky Toya;
    Victoriano: Toyo; Delfina: Fina; Ernestina: Tina Neti; Ernesto: Neto Nesto; Faustino: Tino; Florentino:
    Tino; Celestino: Tino; Maximino: Mino; Marcelino: Chelino Lino; Nicolas: Nico Colás; Mauricio: Mau Mauri;
    Rodolfo: Fito Rudy Rodo; Adolfo: Fito Dolfo; Rogelio: Roger Roge; Rodrigo: Rodri Rigo; Sebastian: Sebas
    Chano; Emiliano: Emi Chano Milo; Feliciano: Chano; Luciano: Chano; Graciano: Chano; Maximiliano: Max Maxi;
    Cuauhtemoc: Temo Cuau; Cesar: Checha Cesarín; Julio+Cesar: Julito Checha Juliocésar; Gustavo: Gus Tavo;
    Octavio: Tavo; Estanislao: Tanis Lao; Wenceslao: Wences Chelao; Ladislao: Lalo; Evaristo: Varo; Alvaro:
    Varo; Armando: Mando Armandito; Israel: Isra; Isaac: Isa Chaco; Ismael: Mayel Isma; Efrain: Efra; Epifanio:
    Pifas Epi; Eusebio: Chebo Sebio; Eugenio: Geño; Desiderio: Desi Yeyo; Aurelio: Yeyo Lelo; Aurelia: Yeya
    Lela; Jonathan: Jony Yoni John; Christian: Chris Cris; Cristian: Cris Chris; Alexander: Alex; Alexis: Alex;
    Brayan: Brayancito; Kevin: Kevincito; Edgar: Edgarín; Edwin: Güin; Nathaniel: Nathan; Samuel: Sam Samy;
    Moises: Moy Moi; Abraham: Abram Abra; Emmanuel: Manu Ema; Osvaldo: Valdo; Oswaldo: Valdo; Reynaldo: Rey
    Naldo; Valentin: Vale; Valentina: Vale; Valeria: Vale; Ximena: Xime; Jimena: Jime; Stephanie: Fani Estef;
    Estefania: Fani Estef Fanny; Jessica: Jessy Jess Yesi; Yesenia: Yesi Yeni; Jennifer: Jenny Yeni; Jacqueline:
    Jaky Yaqui; Elvira: Vira; Genoveva: Veva; Eva: Evita; Amparo: Amparito; Soledad: Chole; de la Soledad:
    Chole; Candelaria: Candy Cande; Caridad: Cachita; Felicitas: Licha Feli; Maricela: Mari Chela; Maribel: Mari
    Bel; Natividad: Nati; Nieves: Nievitas; Otilia: Oti Tila; Ofelia: Ofe Fela; Eduviges: Vique Duvi;
    Hermenegildo: Gilo Mere; Apolinar: Polo Poli; Leopoldo: Polo; Hipolito: Polo; Santos: Santitos; Fidel:
    Fidelito; Zenaida: Zena; Zeferino: Ceferino Cefe; Inocencio: Chencho; Fulgencio: Chencho; Crescencio:
    Chencho; Lorenzo: Lencho; Florencio: Lencho; Lorenza: Lencha; Natalia: Nata Naty; Paulina: Pau; Paola: Pao;
    Fatima: Fati; Regina: Regis; Renata: Rena; Sofia: Sofi; Isabella: Isa; Camila: Cami; Matias: Mati; Mateo:
    Teo;
""")

SHORT_GIVEN = _read("""
    Francisco: Fco. Fco Franc.; Francisca: Fca.; Guadalupe: Gpe. Gpe Guad.; Antonio: Ant. Anto. Ant°; Fernando:
    Fdo. Fer.; Alejandro: Alej. Alejdro; Alejandra: Alej. Alejdra; Manuel: Ml. Man. Mnl; Guillermo: Gmo. Guill.;
    Eduardo: Edo. Edu.; Roberto: Rob. Rbto; Concepcion: Conc. Cpcn; Rosario: Ros. Rsrio; del Rosario: del_Ros.;
    Dolores: Dol.; Ignacio: Ign. Igno.; Domingo: Dgo.; Gonzalo: Glo. Gzlo; Refugio: Ref.; Trinidad: Trin.;
    Margarita: Marg. Mgta; Cristina: Cris.; Christian: Xtian; Gregorio: Greg.; Gabriel: Gab.; Ricardo: Rdo.
    Ric.; Enrique: Enr.; Alberto: Alb.; Alfredo: Alf.; Rafael: Raf.; Elizabeth: Eliz. Elizab; Patricia: Patr.;
    Veronica: Ver.; Magdalena: Magd.; Candelaria: Cand.; Carlos: Cls.; Miguel: Mig. Mgl; Angel: Ang.; de los
    Angeles: de_los_A. Ang.; del Carmen: del_C. Carm.; de Jesus: de_J. de_Jhs.; Jesus: Jhs. J.; Luis: L.; Maria:
    Ma. Ma M.; Jose: J. J Jse.; Juan: Jn. J.; Salvador: Salv.; Bernardo: Bdo.; Gerardo: Gdo. Gerdo;
""")

SHORT_SURNAMES = _read("""
    Hernandez: Hdz Hdez Hdez. Hrdz; Gonzalez: Glz Glez Gzz Gonz.; Martinez: Mtz Mtnez Mtz.; Rodriguez: Rdz Rguez
    Rodz; Lopez: Lpz Lz; Perez: Pz Prz; Sanchez: Schz Snchz Sanch.; Ramirez: Rmz Rmrz; Garcia: Gcia G. Garc.;
    Gutierrez: Gtz Gtrrz Gtez; Jimenez: Jmz Jmnz; Vazquez: Vzqz Vqz; Velazquez: Vlzqz Velzqz; Fernandez: Fdz
    Fdez; Dominguez: Dmgz Dguez Domgz; Alvarez: Alvz Alvrz; Mendez: Mdz Mndz; Diaz: Dz; Gomez: Gmz; Flores: Flrs
    Fls; Chavez: Chvz; Juarez: Jrz; Morales: Mrls Morls; Mendoza: Mdza; Castillo: Cast. Cstllo; Aguilar: Agr
    Aglr; Guzman: Gzmn; Santiago: Stgo; Bautista: Btta Bta; Guerrero: Gro.; de la Cruz: DLC d/l_Cruz;
    Villanueva: Vnueva; Cervantes: Cvtes; Contreras: Ctrs; Castaneda: Cstñda; Espinoza: Espza;
""")

IN_ENGLISH = _read("""
    Jose: Joe Joseph; Miguel: Michael Mike; Juan: John Johnny; Jorge: George; Guillermo: William Bill;
    Francisco: Frank Francis; Roberto: Robert Bobby; Ricardo: Richard Ricky; Antonio: Anthony Tony; Maria: Mary;
    Alejandro: Alexander Alex; Eduardo: Edward Eddie; Daniel: Danny; Luis: Louis; Pedro: Peter; Carlos: Charles;
    Jesus: Jesse Jessie; Enrique: Henry; Pablo: Paul; Marcos: Mark; Esteban: Steven Stephen; Andres: Andrew
    Andy; Felipe: Phillip; Tomas: Thomas Tom; Santiago: James; Raul: Ralph Roy; Arturo: Arthur Art; Alfredo:
    Alfred Fred; Rafael: Ralph Ray; Margarita: Margaret; Juana: Jane Joan; Rosa: Rose; Ana: Anna Ann; Elena:
    Helen Elaine; Teresa: Theresa; Josefina: Josephine; Alicia: Alice; Isabel: Elizabeth; Martin: Marty; Manuel:
    Manny; Gerardo: Gerard Jerry; Javier: Xavier; David: Dave; Ernesto: Ernie Ernest; Alberto: Albert Al; Ruben:
    Reuben; Cristian: Christian Chris; Vicente: Vincent Vince;
""")
