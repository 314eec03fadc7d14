"""Given names, by sex and by when one was born: the commonest first. Written from general knowledge."""

ERAS = (1960, 1980, 1995)  # born before the first, between two, or since the last

MEN = (
    # before 1960
    """
    José Juan Francisco Antonio Jesús Manuel Pedro Luis Miguel Rafael Ramón Roberto Carlos Jorge Salvador
    Guadalupe Raúl Fernando Ángel Alfredo Javier Enrique Daniel Ricardo Arturo Gerardo Alberto Mario Martín
    Felipe Agustín Ignacio Rubén Pablo Alejandro Guillermo Jaime Ernesto Tomás Andrés Víctor Santiago
    Armando Gilberto Gabriel Sergio Domingo Joaquín Nicolás Vicente Rodolfo Félix Benito Eduardo Rogelio
    Héctor Gregorio Leonardo Gustavo Marcos Lorenzo Julio Isidro Cruz Esteban Mauricio Ezequiel Cirilo
    Refugio Trinidad Concepción Abel Eusebio Mateo Pascual Octavio Efraín Hilario Aurelio Celestino
    Crescencio Delfino Donaciano Epifanio Evaristo Fausto Fidel Filemón Fortino Genaro Hermenegildo Higinio
    Humberto Irineo Juventino Leobardo Macario Maximino Margarito Melquiades Modesto Nazario Onésimo
    Porfirio Procopio Regino Rosendo Rufino Sabino Saúl Severiano Silvestre Simón Tiburcio Timoteo Valentín
    Venancio Wenceslao Zeferino Bernardo Camilo Cándido Eleuterio Emiliano Bonifacio Apolinar Anselmo
    Bartolo Baltazar Cipriano Faustino Feliciano Florencio Gumersindo
    """,
    # 1960 to 1979
    """
    José Juan Francisco Jesús Luis Miguel Antonio Jorge Carlos Javier Martín Alejandro Manuel Pedro Roberto
    Víctor Sergio Fernando Gerardo Ricardo Raúl Arturo Rafael Mario Eduardo Daniel Alberto Héctor Ramón
    Enrique Óscar Salvador Marco Guadalupe Alfredo Armando Rubén Jaime César David Felipe Ángel Ignacio
    Guillermo Agustín Hugo Gabriel Pablo Andrés Ernesto Gustavo Rogelio Tomás Adrián Julio Gilberto Joel
    Omar Santiago Humberto Israel Rodolfo Noé Moisés Isaías Efraín Abel Mauricio Vicente Leonel Nicolás Saúl
    Lorenzo Edgar Iván Samuel Adolfo Joaquín Elías Benjamín Feliciano Federico Alfonso Domingo Fidel
    Leonardo Octavio Eleazar Constantino Esteban Heriberto Leoncio Bernardino Gonzalo Filiberto Florentino
    Simón Aarón Abraham Adán Amado Aniceto Artemio Bulmaro Celso Ciro Demetrio Edmundo Eligio Eloy Erasmo
    Fabián Fermín Germán Gildardo Horacio Inocencio Isidoro Lázaro Leopoldo Librado Lino Lucio Marcelino
    Mariano Maurilio Melitón Norberto Orlando Othón Pánfilo Primitivo Reynaldo Rigoberto Román Ubaldo Urbano
    Wilfrido Raymundo Rosalío Roque Ruperto Serafín Teodoro Ulises Uriel
    """,
    # 1980 to 1994
    """
    José Juan Luis Miguel Carlos Jesús Francisco Jorge Alejandro Daniel Eduardo David Víctor Fernando
    Ricardo Javier Óscar Antonio Sergio Marco Edgar Manuel Roberto Iván César Omar Martín Héctor Israel
    Mario Arturo Christian Pedro Raúl Alberto Hugo Rafael Gerardo Erick Adrián Ángel Alfredo Salvador
    Gabriel Rubén Saúl Julio Armando Enrique Noé Josué Gustavo Abraham Diego Rodrigo Andrés Jonathan Ramón
    Uriel Isaac Joel Moisés Jaime Ulises Irving Ernesto Pablo Cristian Guillermo Samuel Alan Agustín Felipe
    Ignacio Leonardo Elías Benjamín Esteban Adán Aarón Abel Mauricio Nicolás Emmanuel Marcos Tomás Gilberto
    Rogelio Efraín Eric Everardo Humberto Isaías Ismael Lorenzo Germán Freddy Giovanni Heriberto Homero
    Jairo Joaquín Kevin Leonel Misael Nahúm Orlando Osvaldo Oswaldo Ramiro René Rigoberto Rodolfo Rolando
    Santiago Simón Vladimir Wilber Yair Bernardo Brian Bryan Eder Edwin Elmer Erik Fidel Franklin Gonzalo
    Guadalupe Heber Hernán Jovani Levi Lucio Magdaleno Octavio Rey Yovani Zenón Fredy Elíseo
    """,
    # since 1995
    """
    José Luis Juan Ángel Jesús Carlos Diego Miguel Brayan Kevin Alejandro Daniel Jorge Eduardo Fernando
    Alexis Cristian Francisco Santiago Emmanuel Alan Bryan Axel David Antonio Sebastián Víctor Leonardo
    Manuel Ricardo Iván Erick Jonathan Brandon Uriel Josué Ian Emiliano Gael Rodrigo Adrián Óscar Ulises
    Edgar Sergio Mateo Marco Isaac Javier Omar Abraham Gabriel César Martín Roberto Saúl Pedro Andrés Joel
    Héctor Elías Christopher Giovanni Jared Yahir Dylan Dilan Hugo Rafael Alberto Irvin Israel Ismael
    Armando Alfredo Gerardo Julio Julián Ramón Arturo Mario Ernesto Esteban Joshua Samuel Pablo Maximiliano
    Matías Nicolás Damián Derek Zaid Aldo Ariel Anthony Steven Jhonatan Bladimir Edson Edwin Eliseo Eduin
    Fabián Ezequiel Geovanni Guadalupe Hector Irving Jair Jairo Jan Johan Kenneth Leonel Liam Luca Noé
    Orlando Osmar Raúl Rubén Salvador Tadeo Tomás Yael Yeison Wilmer Mayckol Elián Neymar
    """,
)

WOMEN = (
    # before 1960
    """
    María Juana Guadalupe Margarita Josefina Rosa Teresa Francisca Carmen Antonia Elena Socorro Esperanza
    Alicia Martha Dolores Consuelo Gloria Concepción Luz Silvia Leticia Graciela Beatriz Isabel Yolanda
    Petra Esther Amparo Ana Rosario Catalina Elvira Raquel Irma Estela Soledad Lucía Magdalena Refugio
    Virginia Eva Ángela Manuela Victoria Trinidad Rebeca Ofelia Amelia Luisa Cristina Carolina Angelina
    Hortensia Julia Aurora Celia Gregoria Rafaela Susana Agustina Enriqueta Ernestina Eulalia Eloísa
    Herlinda Hermelinda Felícitas Fidelina Filomena Genoveva Gumersinda Isaura Jacinta Jovita Leonor Lidia
    Macaria Matilde Mercedes Micaela Natividad Nicolasa Obdulia Otilia Pascuala Paula Plácida Ramona Rosalía
    Rufina Sabina Simona Sofía Tomasa Ventura Vicenta Zenaida Zoila Aurelia Benita Bertha Blanca Cecilia
    Cirila Crescencia Delfina Domitila Elodia Emilia Epifania Eufemia Fausta Florinda
    """,
    # 1960 to 1979
    """
    María Guadalupe Martha Rosa Leticia Ana Patricia Silvia Margarita Juana Alicia Gabriela Norma Teresa
    Elizabeth Verónica Laura Claudia Gloria Adriana Sandra Alejandra Yolanda Blanca Irma Maricela Araceli
    Beatriz Luz Carmen Lucía Mónica Rocío Angélica Elena Francisca Sonia Susana Lourdes Rosario Josefina
    Estela Socorro Lilia Isabel Cecilia Graciela Antonia Georgina Cristina Lorena Elvia Elsa Isela Mireya
    Mirna Nora Olga Raquel Rebeca Reyna Ruth Sara Virginia Alma Amalia Aurora Berenice Bertha Carolina
    Catalina Columba Concepción Delia Diana Dolores Edith Elia Elvira Ema Ernestina Esperanza Esther Eugenia
    Eva Evangelina Fabiola Felipa Flor Griselda Hilda Imelda Inés Irene Julia Julieta Karina Lidia Liliana
    Lucila Luisa Magdalena Marcela Maribel Marina Maura Minerva Nancy Natividad Nelly Noemí Ofelia Paula
    Petra Rita Rosalba Rosalinda Rufina Soledad Tomasa Victoria Yadira Zenaida
    """,
    # 1980 to 1994
    """
    María Guadalupe Ana Claudia Gabriela Alejandra Verónica Adriana Laura Karla Diana Brenda Elizabeth Mayra
    Sandra Jessica Karina Rosa Patricia Mónica Nancy Maribel Erika Leticia Yesenia Cristina Rocío Araceli
    Daniela Lizbeth Blanca Norma Silvia Miriam Martha Luz Marisol Fabiola Nayeli Viridiana Cecilia Angélica
    Alma Paola Selene Janeth Beatriz Berenice Liliana Lucía Edith Perla Lorena Ivonne Marlene Margarita
    Elena Susana Sara Teresa Juana Reyna Carolina Anabel Flor Gloria Ruth Isabel Itzel Cinthia Yadira Wendy
    Alicia Abigail Alondra Azucena Bianca Carmen Celia Citlali Dulce Esmeralda Esther Evelyn Fernanda Iris
    Irma Jazmín Judith Julieta Lilia Magali Marcela Mireya Nallely Nelly Noemí Olga Olivia Rosario Rubí
    Sofía Sonia Tania Valeria Vanessa Viviana Xóchitl Yazmín Yolanda Zulema Guillermina Griselda Hortencia
    Isela Jacqueline Yaneth Jaqueline Maricruz Marilú Minerva Ofelia
    """,
    # since 1995
    """
    María Guadalupe Ana Alejandra Daniela Fernanda Andrea Karla Jessica Diana Valeria Brenda Estefanía
    Jennifer Paola Mariana Gabriela Ximena Evelyn Karen Lizbeth Laura Michelle Itzel Alondra Vanessa Citlali
    Abigail Esmeralda Jazmín Yaretzi Sofía Kimberly Camila Valentina Regina Renata Nayeli Perla Joselin
    Melissa Natalia Dulce Montserrat Fátima Ashley Brittany Litzy Lesly Leslie Wendy Mayra Rosa Rubí Yuridia
    Zaira Yamileth Abril Adriana Ailyn Aranza Arely Areli Ariana Aylin Belén Betsabé Britany Carolina
    Cecilia Celeste Claudia Danna Dayana Elizabeth Emily Estrella Frida Génesis Giselle Guadalupe Heidi
    Ingrid Isabel Ivana Janet Jocelyn Julieta Karina Keila Lucero Lucía Luz Maite Marisol Marlen Miriam
    Miroslava Naomi Noemí Pamela Paulina Ruth Samantha Sara Sherlyn Silvia Stephanie Tania Teresa Verónica
    Victoria Violeta Xochitl Yaneli Yesenia Yoselin Zoe Zuleyma Nayely Yatziri
    """,
)

# What commonly follows a first name; as likely by their place in the list.
SECOND_MEN = """
    Luis Antonio Manuel Carlos Alberto Ángel Guadalupe Jesús Alejandro Eduardo Enrique Alfredo Miguel
    de-Jesús Francisco Armando Ignacio Daniel Fernando Javier David Arturo Juan Iván Martín Adrián Ramón
    Refugio Trinidad Rafael Ricardo Roberto Salvador Isabel María Cruz Concepción Israel Omar Gabriel Andrés
    Emmanuel Gerardo Rodolfo Santiago Alexander Alonso Felipe Isaac Jorge Josué Uriel Tadeo Yael Emiliano
    del-Carmen Pilar Santos
    """

SECOND_WOMEN = """
    Guadalupe del-Carmen Elena Isabel Fernanda de-los-Ángeles de-Jesús Teresa Luisa de-la-Luz Elizabeth
    del-Rosario Patricia Alejandra Lucía Cristina Karina María Laura Rosa Lizbeth José Concepción Dolores
    Carmen Luz del-Socorro de-Lourdes Magdalena Angélica Victoria Esther Eugenia Gabriela Daniela Paola
    Berenice del-Pilar Inés Beatriz Ivonne Yareli Susana Verónica Adriana Araceli Jazmín Itzel Estefanía
    Alicia Antonia Judith Abigail Ruth Citlali Monserrat de-la-Paz Soledad Edith Valeria Sofía Rubí Noemí
    Marlene del-Refugio Micaela Natividad Jaqueline
    """

# What parents spell as they please: each becomes several names of the long tail, none the "right" one.
FREELY_SPELT = """
    Jonathan Jhonatan Yonathan Brian Kevin Christian Cristopher Giovanni Jovanni Alexis Brandon Edwin Erick
    Anthony Steven Jason Bryan Michael Maikel Wilber Elvis Freddy Vladimir Jeremy Irving Jefferson Yeison
    Yahir Jair Hansel Yesenia Jessica Jennifer Yaneth Janeth Nayeli Yazmin Lizbeth Karen Vanessa Wendy
    Ashley Brittany Kimberly Leslie Evelyn Joselin Stephanie Yareli Yamileth Citlali Xochitl Itzel Nallely
    Jaqueline Michelle Cinthia Haydee Geraldine Sheila Zuleima Yuliana Marely Dayana Betzabe Monserrat
    Anayeli Magaly Marisela Griselda Elizabet Arely Yajaira
    """
