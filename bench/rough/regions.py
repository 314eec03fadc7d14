"""Surnames of a region or a people, the commoner first. `_` stands for a blank in a surname."""

REGIONS = {
    "Maya": """
        Pech Chan Canul May Chi Dzul Pool Poot Tun Uc Ku Caamal Cauich Chuc Euán Ek Balam Puc Pat Uicab Kú Hau
        Moo Mis Noh Xool Yam Tuz Tzab Tzuc Canché Cob Couoh Cen Cetz Chim Chable Chalé Che Chay Chin Dzib Haas
        Hoil Huchim Itzá Kantún Kauil Keb Kumul Matú Mex Mukul Na Nah Naal Nahuat Nic Novelo Och Oxté Pacab
        Pisté Puch Quijano Sulú Tamay Tec Tep Tinal Ucán Uh Uitz Uitzil Xiu Yah Zapata Baas Batún Bé Camal
        Cahuich Cambranis Cab Cituk Coyoc Collí Cocom Chac Chulim Ceh Chel Chimal Dzal Ake Aké Ay Azcorra Cuytún
        Chuil Ciau Cupul Kuk Kinil Koh Loeza Mo Mut Nahual Panti Piña Sosa Tah Tuyub Tzec Xix Yamá Zum Ceme Mian
        Peraza Sabido Burgos Lizama Rosado Coba Celis
    """,
    "Nahua": """
        Xicohténcatl Tlapale Tecuapacho Cuautle Tecuatl Tlatelpa Xochitiotzin Tzompantzi Cocoletzi Cuatecontzi
        Coyotzi Netzahual Netzahualcóyotl Sarmiento Tepale Tlaxcala Tepoz Coyotl Cuahutle Cuautli Toxqui
        Tecpoyotl Tlacuahuac Quiahua Xochihua Xique Zitlalpopoca Tzitzihua Popócatl Mextlapa Xahuantitla Moyotl
        Texis Temoltzin Acoltzi Ahuactzi Ahuatzi Atonal Ayometzi Coatl Cuamatzi Cuatepitzi Cuapio Cuaxiloa
        Cuecuecha Iztlahuaca Juárez Meneses Minor Mitzin Nava Nophal Ocotitla Papalotzi Pilotzi Quechol Quitl
        Romano Saldaña Sempoalteca Tecocoatzi Tenocelotl Tepatzi Tlapapal Tlilayatzi Tlachi Totolhua Toltécatl
        Tonix Xaltipa Xelhuantzi Xelhua Xicale Xocoyotl Xolocotzi Zacapa Zempoalteca Zepeda Zihua Zompantzi
        Chiquito Chimal Colohua Cóyotl Cuayahuitl Cuacua Ixtlapale Ixtepan Huitzil Huitzitl Macuitl Matlalcuatzi
        Mixcóatl Nazario Ocelotl Panohaya Tehuitzil Temaxte Teniza Tepetl Tepixtle Tlatoa Tlaseca Tochimani
        Tochihuitl Toxtle Xochipa Xochimitl Zoquiapa Zoyoquila Atlahua Atzin Calihua Tzanahua Tzoyohua Tepole
        Xotlanihua Cuaquehua Itehua Zepahua Tequiliquihua Coxcahua Ixmatlahua Tlaxcalteco Macuixtle Cuicahua
        Chipahua Sánchez Tzompaxtle Tehuacatl Choncoa Tlehuactle Maquixtle Oltehua Zopiyactle Tlecuitl Amador
        Apale Xalamihua Xochiquiquisqui Tentzohua Acahua Xocua Citlahua Ixtacua Tepoxtecatl Ocoxtle Cosme
    """,
    "Oaxaca": """
        Santiago López Martínez Hernández Cruz García Pérez Ramírez Bautista Santos Mendoza Morales Jiménez Luis
        José Antonio Juan Miguel Pedro Matías Nicolás Velasco Ortiz Cortés Aragón Robles Canseco Pinacho Zárate
        Toledo Orozco Matus Guerra Regalado Vicente Valdivieso Jarquín Carrasco Pacheco Osorio Ojeda Aquino
        Gopar Ambrosio Avendaño Cuevas Zurita Sibaja Maldonado Mijangos Ruiz Sosa Sumano Villanueva Ignacio
        Marcial Marcos Marcelino Matadamas Niño Ricárdez Rasgado Rueda Santaella Terán Vásquez Velásquez Yescas
        Zavaleta Alavez Altamirano Amaya Bohórquez Cabrera Caballero Cajero Castellanos Chávez Cisneros Feria
        Figueroa Gazga Girón Gijón Habana Heras Irra Lavariega Merlín Meixueiro Melchor Mecott Nolasco Olivera
        Pablo Pinelo Porras Quiroz Quevedo Ruíz Reyes Salinas Saynes Silva Tapia Tomás Toral Urbieta Victoria
        Vera Yáñez Zaragoza Jacinto Gerónimo Gómez Basilio Cayetano Clemente Bernabé Bernardino Celestino
        Crispín Domínguez Eleuterio Felipe Fabián Gaspar Gregorio Guzmán Hilario Isidro Lázaro Leyva Librado
        Lorenzo Lucas Macario Manuel Mariano Mateo Mauricio Méndez Merino Modesto Narciso Octaviano Pascual
        Patricio Paz Policarpo Quiróz Ramos Rafael Roque Rosas Sabino Salvador Sandoval Santillán Sebastián
        Silvestre Simón Tiburcio Toribio Valentín Venegas Virgen Chiñas Xhuncaxi Guendolay Binisa Nisaguie
        Lachicea Guzguelia
    """,
    "Highlands of Chiapas": """
        Gómez Pérez Hernández López Díaz Ruiz Sántiz Sántis Jiménez Méndez Álvarez Guzmán Girón Vázquez Entzin
        Intzín Shilón Gutiérrez Luna Moreno Cruz Patishtán Bolom Ichin Hol Luntz Pale Collazo Jolote Chamé Lunes
        de_la_Cruz Núñez Arias Heredia Aguilar Encino Encinos Etzín Espinoza Deara Demeza Bautista Silvano
        Estrada Hidalgo Oleta Mendes Sánchez Torres Tovilla Velasco Montejo Peñate Arcos Arco Trujillo Martínez
        Vásquez Guillén Morales Roblero Velázquez Escalante Bravo Verdugo Ramírez Ortiz Zúñiga Mazariegos
        Bartolón Ventura Salas Matías Barrios Godínez Zunún Citalán Chilel Tomás Juárez Wong Utrilla Coello
        Coutiño Nandayapa Nangullasmú Nucamendi Nigenda Nanguelú Nuricumbo Champo Megchún Camacho Chanona
        Culebro Farrera Gordillo Penagos Pola Zenteno Zebadúa Sarmiento
    """,
    "Michoacán": """
        Equihua Cuara Huipe Tzintzun Zalapa Tomás Morales Gembe Talavera Campanur Rita Jerónimo Ramos Queréa
        Chávez Cuiriz Marcos Huaroco Felipe Joaquín Pasaye Zacari Guía Erongarícuaro Magaña Alejandre Baltazar
        Bautista Bucio Bedolla Cendejas Ceja Cázares Chapina Ayala Calderón Equigua Farías Fabián Garibay
        Guillén Guízar Huante Huerta Maciel Maldonado Mendoza Melgoza Mora Naranjo Ochoa Orozco Pulido Plancarte
        Rentería Rangel Reyes Sandoval Santoyo Soria Tapia Tinoco Valencia Villaseñor Villicaña Virrueta
        Verduzco Zepeda Zamora Zavala Zaragoza Béjar Madrigal Magallón Mejía Montejano Oseguera Pimentel Ponce
        Prado Quezada Servín Solorio Torres Vieyra Yépez Álvarez Andrade Arriaga Arroyo Ávalos Barajas Barragán
        Barriga Birrueta Cervantes Contreras Coria Espinoza Espino Estrada Gaona García Gutiérrez Heredia Leyva
        Lúa Sixtos Trujillo Urbina Vargas Velázquez
    """,
    "North-east": """
        Treviño Garza Cantú Villarreal Elizondo de_la_Garza Cavazos González Leal Guajardo Salinas Lozano Flores
        de_León Tamez Marroquín Saldaña Cárdenas Sáenz Montemayor Longoria Hinojosa Benavides Ancira Alanís
        Alanis Almaguer Ayala Berlanga Chapa Cepeda Charles Cerda Coronado Dávila Dávalos Escamilla Esparza
        Espronceda Garza_Ríos Gámez Gaytán Guerra Huerta Lerma Lucio Mireles Monsiváis Moncada Oyervides Peña
        Quintanilla Rangel Reséndez Rodarte Sepúlveda Siller Tijerina Valdés Valdez Vela Zambrano Zertuche
        Zúñiga Terrazas Chavira Armendáriz Baca Bustillos Caraveo Domínguez Escárcega Erives Estrada Fierro
        Gameros Gandarilla Holguín Legarreta Loya Luján Mendoza Molinar Nevárez Olivas Ontiveros Orozco Ponce
        Porras Prieto Quezada Rascón Rico Salcido Sotelo Trevizo Urías Ulate Villa Villalobos Zubía Ochoa Ríos
    """,
    "North-west": """
        Félix Beltrán Castro Gastélum Zazueta Inzunza Angulo Leyva Valenzuela Soto Quintero Bojórquez Verdugo
        Armenta Cota Valdez Gaxiola Lizárraga Osuna Tirado Aispuro Araujo Astorga Avilés Ayón Báez Bañuelos
        Camacho Cárdenas Castillo Cázarez Cuadras Elenes Espinoza Favela Gámez Heredia Ibarra Lugo López Loaiza
        Meza Millán Montoya Núñez Ochoa Ojeda Olivas Osorio Payán Peñuelas Parra Rubio Sainz Sarabia Sánchez
        Sepúlveda Sicairos Tiznado Uriarte Urías Urquídez Vega Velarde Velázquez Zamudio Zavala Zatarain
        Buitimea Moroyoqui Yocupicio Jusacamea Jocobi Anguamea Matuz Valencia Cuamea Choqui Álvarez_Yocupicio
        Murrieta Durazo Noriega Encinas Grijalva Moreno Robles Ruelas Burrola Córdova Coronado Corral Duarte
        Dórame Esquer Fimbres Figueroa Gálvez Gracia Grajeda León Laborín Maytorena Moraga Navarro Othón
        Preciado Peralta Quijada Ramírez Salazar Santacruz Siqueiros Tapia Terán Trujillo Vásquez Villa Yánez
        Zamora Ceseña Cosío Geraldo Higuera Agúndez Amador Arce Collins Davis Drew Fisher Green Liera Lucero
        Marrón Murillo Pozo Romero Rosas Savín Talamantes Villavicencio Wilkes Carballo Cadena Mayoral Amao
    """,
    "Guerrero": """
        Salgado Bello Castrejón Catalán Adame Astudillo Apreza Abarca Cuevas Dircio Figueroa Gatica Guinto Leyva
        Nava Navarrete Radilla Ocampo Pineda Rendón Romero Solís Suástegui Tornés Valente Vélez Vargas Zagal
        Zúñiga Arcos Ayvar Basilio Bibiano Bernabé Benítez Bahena Berdeja Cantorán Calvo Cisneros Cortés Chino
        Damián de_Jesús de_la_Cruz de_los_Santos Deloya Galeana García Gálvez Hernández Jaimes Jijón Justo
        Lorenzo Loaeza Locia Maganda Marino Mayo Memije Molina Mojica Morales Nájera Nicolás Nambo Organista
        Ozuna Palma Parra Peñaloza Piza Ramírez Refugio Reynada Rojas Sánchez Santiago Santos Silva Tapia
        Telumbre Tecorral Teodoro Tolentino Tlatempa Vázquez Ventura Villalva Viviano Xochitempa Zeferino
        Zapoteco Tepec Tlacotempa Tlalmanalco Cuajicalco Acateco Acatitlán Campos Campechano Candia Cantú
        Cayetano Cipriano Espíritu Eugenio Flores Gil
    """,
    "Guatemala": """
        López García Morales Hernández Pérez González Ramírez Gómez Vásquez Velásquez Méndez Ramos Cruz Juárez
        Reyes Ajanel Ajcabul Ajpacajá Ajquejay Aju Batz Baten Bal Cac Caal Choc Chub Chún Chávez Chaj Chajón
        Chicaj Chavajay Chiroy Chocooj Coc Cojtí Colop Coy Coyote Cuc Cucul Cumes Cúmez Cuxum Cux Cuá Cutzal
        Guarchaj Guitz Guzaro Ical Ich Ixcot Ixchop Ixcoy Ixén Ixmatá Ixquiac Jocol Lux Macario Maquín Mejía
        Menchú Mendoza Mateo Matzar Pop Poou Pacay Par Patzán Pec Pirir Poc Poroj Puac Quej Quiej Quino
        Quisquinay Raxón Sac Sacalxot Sajbin Saquic Saqui Sic Sicajá Sis Sub Suy Tac Tacaxoy Tahay Tiu Tiul Toc
        Toj Tot Tuc Tuch Tum Tún Tzaj Tzep Tzoc Tzul Tzunux Us Uz Vicente Xec Xicará Xinico Xitumul Xol Xoy Xuc
        Yat Yaxcal Yax Zacarías Zapeta Tomás Pascual Francisco Andrés Baltazar Bautista Bámaca Bravo Cardona
        Carrillo Cifuentes Chilel Domingo Escalante Felipe Fuentes Gaspar Godínez Jerónimo Jiménez Jacinto Lucas
        Marroquín Miguel Orozco Ortiz Pablo Roblero Sales Simón Santizo Villatoro Esteban Mazariegos Monterroso
        Estrada Castillo Barrios Aguilón Agustín Ambrocio Carreto Ordóñez Pú Raymundo Brito Cobo Cedillo Ceto
        Chamay Laynez Marcos Sánchez Santiago Terraza
    """,
    "Honduras": """
        Hernández Martínez López García Rodríguez Mejía Flores Cruz Rivera Pérez Gómez Reyes Sánchez Ramírez
        Castro Díaz Vásquez Aguilar Lara Mendoza Zelaya Zúniga Pineda Orellana Alvarado Amaya Amador Andino
        Aguilera Argueta Ávila Banegas Bautista Benítez Bonilla Bustillo Cáceres Caballero Calix Canales Carías
        Castellanos Castillo Cerrato Chávez Chacón Coello Colindres Cortés Cárcamo Cálix Discua Domínguez Dubón
        Escobar Escoto Espinal Euceda Fajardo Fúnez Fuentes Galeas Galindo Galo Garay Godoy Gonzáles Guerra
        Guevara Guillén Gutiérrez Guzmán Henríquez Interiano Irías Izaguirre Lagos Lanza Lobo Maldonado Madrid
        Maradiaga Matute Medina Mejía_Lara Meléndez Membreño Mencía Méndez Miranda Molina Moncada Montes Montoya
        Morales Murillo Moreno Munguía Nolasco Núñez Ochoa Oliva Ordóñez Ortega Ortiz Oseguera Osorto Pacheco
        Padilla Palma Paz Perdomo Ponce Portillo Raudales Ramos Rivas Romero Rosales Rubí Ruiz Salgado Sabillón
        Salinas Sandoval Sevilla Sierra Sosa Sorto Suazo Tábora Torres Trochez Tróchez Turcios Umanzor Urbina
        Urquía Valladares Valle Vallecillo Varela Velásquez Villanueva Villeda Yánez Zavala Zepeda Bulnes
        Norales Güity Arzú Bernárdez Batiz Cacho Centeno Crisanto Figueroa Guity Lino Lacayo Martín Mena Miguel
        Ramos_Suazo Róchez Thomas Solano Castillo_Norales
    """,
    "El Salvador": """
        Hernández Martínez López García Rodríguez Rivera Flores Pérez Cruz Ramírez Gómez González Reyes Vásquez
        Díaz Sánchez Mejía Ramos Guevara Alvarado Aguilar Romero Portillo Castro Molina Cortez Escobar Rivas
        Aguirre Alas Alfaro Amaya Andrade Aparicio Aquino Ardón Argueta Arévalo Ascencio Avelar Ayala Barahona
        Barrera Barrientos Benítez Beltrán Bonilla Cáceres Calderón Campos Cañas Castaneda Castillo Cerritos
        Chávez Chicas Cornejo Coreas Cartagena Cuéllar Deras Deodanes Dubón Durán Erazo Escalante Estrada
        Figueroa Fuentes Funes Galdámez Gálvez Granados Guardado Guerra Guillén Guzmán Henríquez Herrera Iraheta
        Interiano Jovel Juárez Landaverde Lara Lemus Linares Lovo Luna Machado Magaña Majano Maravilla Marroquín
        Mármol Medrano Melara Meléndez Melgar Mena Membreño Menjívar Méndez Mendoza Merino Miranda Monge
        Monterrosa Montoya Morales Morán Moreno Navarrete Navas Nolasco Núñez Orantes Orellana Ortiz Osorio
        Parada Pacas Palacios Peña Peraza Pineda Pleitez Ponce Posada Quijada Quintanilla Recinos Renderos
        Rosales Rubio Ruiz Salamanca Salazar Salguero Salmerón Santos Saravia Segovia Serrano Sibrián Sorto Sosa
        Tejada Tobar Torres Trejo Turcios Umaña Urrutia Valencia Valle Vega Velásquez Ventura Villalta Villatoro
        Villegas Viera Zavala Zelaya Zepeda Zetino Tepas Cumet Mazín Shul Pasasín Zaldaña Zúniga
    """,
    "Haiti": """
        Jean Pierre Joseph Charles Louis François Paul Jean-Baptiste Jean-Louis Jean-Pierre Jacques Michel
        Saint-Louis Augustin Antoine Étienne Alexandre Philippe Innocent Désir Dorvil Estimé Exantus Fils-Aimé
        Florestal Georges Germain Guerrier Guillaume Hilaire Hyppolite Jeudy Jérôme Jules Lafleur Laguerre
        Lamour Laurent Lubin Lucien Louissaint Marcelin Mathieu Merisier Mérilus Métellus Mondésir Moïse
        Napoléon Noël Occéus Orélus Petit-Frère Paulémon Pierre-Louis Polynice Prophète Raphaël Rémy Romain
        Saint-Fleur Saint-Juste Saint-Vil Sylvain Thélusma Théodore Thermidor Toussaint Valcin Vilsaint Victor
        Vital Zamor Célestin Cadet Casimir Chéry Cius Clerveau Compère Daniel Delva Denis Derisma Désiré
        Dieudonné Dorcé Dorcéus Dumas Duverger Elusma Émile Eugène Félix Ferdinand Fleurimond Fénelon Gédéon
        Gustave Isaac Jacinthe Joachim Jn-Baptiste Lexius Louis-Jean Luma Monestime Nicolas Norvil Pélissier
        Presumé Registre Simon Thermitus
    """,
    "United States": """
        García Hernández López Martínez González Rodríguez Pérez Sánchez Ramírez Flores Torres Rivera Gómez Díaz
        Reyes Cruz Morales Gutiérrez Ortiz Chavez Vasquez Ramos Mendoza Castillo Jimenez Moreno Romero Herrera
        Medina Aguilar Garza Vargas Castro Fernandez Guzman Muñoz Salazar Mendez Soto Delgado Ortega Guerrero
        Rojas Sandoval Estrada Contreras Smith Johnson Brown Miller Nuñez
    """,
}
