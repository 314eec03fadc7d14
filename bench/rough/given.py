"""Given names by the years that liked them. Written from general knowledge, with rough frequencies."""

from typing import NamedTuple


class Fashion(NamedTuple):
    """Names that were given most around a year: as many of the first as are `ranked` by how common they are."""

    peak: int
    spread: int  # in years
    share: float
    ranked: int
    power: float  # how fast a name gets rarer with its place in the list
    names: str


MEN = (
    Fashion(1962, 38, 1, 400, 0.85, """
        José Juan Luis Francisco Antonio Jesús Miguel Manuel Pedro Carlos Alejandro Jorge Roberto Javier
        Fernando Ricardo Eduardo Raúl Rafael Martín Sergio Mario Arturo Ramón Alberto Gerardo Enrique Víctor
        Armando Óscar Jaime Alfredo Salvador Guillermo Rubén Héctor Julio Gustavo Pablo Andrés Marcos Gabriel
        Agustín Ignacio Felipe Tomás Ángel Alfonso Hugo César Vicente Gilberto Rogelio Rodolfo Ernesto Domingo
        Lorenzo Ismael Abel Noé Rigoberto Santiago Leonardo Benito Benjamín Joaquín René Efraín Félix Mauricio
        Isidro Ezequiel Moisés Everardo Gregorio Julián Samuel Esteban Eusebio Adolfo Humberto Leonel Saúl
        Aurelio Marcelino Bernardo Ramiro Gonzalo Mariano Nicolás Lázaro Edmundo Fidel Emilio Leopoldo Sabino
        Santos Simón Silvestre Marcelo Máximo Teodoro Cruz Guadalupe Reynaldo Fausto Filiberto Octavio Eliseo
        Elías Evaristo Heriberto Horacio Jacinto Jerónimo Lucio Mateo Nazario Norberto Pascual Patricio Porfirio
        Refugio Rosendo Trinidad Valentín Wenceslao
    """),
    Fashion(1943, 26, 0.42, 0, 0.55, """
        Ascensión Anastacio Ambrosio Anselmo Apolinar Apolonio Arcadio Aristeo Arnulfo Artemio Asunción Atanacio
        Aureliano Baldomero Baltazar Bartolo Bartolomé Basilio Baudelio Belisario Benigno Bernabé Bernardino
        Blas Bonifacio Bruno Buenaventura Bulmaro Calixto Camilo Cándido Canuto Carmelo Casimiro Catarino
        Cayetano Ceferino Celedonio Celerino Celestino Celso Cenobio Cipriano Ciriaco Cirilo Ciro Clemente
        Cleofas Concepción Constantino Cornelio Cosme Crescencio Crisóforo Crispín Cristino Cristóforo Cruz
        Cutberto Dámaso Darío Delfino Demetrio Desiderio Diego Dimas Diódoro Dionisio Dolores Donaciano Donato
        Doroteo Edilberto Efrén Eladio Eleazar Eleno Eleuterio Eligio Eliodoro Elpidio Emeterio Emigdio
        Encarnación Engelberto Epifanio Epigmenio Erasmo Escolástico Espiridión Estanislao Eucario Eudoxio
        Eufemio Eufrasio Eugenio Eulalio Eulogio Eustacio Eustolio Eustorgio Eutimio Exiquio Ezequías Fabián
        Facundo Faustino Federico Feliciano Felícitas Fermín Fernán Fidencio Filemón Filogonio Florencio
        Florentino Fortino Fortunato Froylán Fulgencio Gabino Galdino Galo Gaspar Gaudencio Genaro Genovevo
        Germán Gerónimo Gervasio Gildardo Godofredo Graciano Gumersindo Guadalupe Heladio Heliodoro Heraclio
        Herculano Herlindo Hermelindo Hermenegildo Hermilo Herminio Herón Hesiquio Hilario Hilarión Hipólito
        Homero Honorato Honorio Ildefonso Indalecio Inocencio Inocente Irineo Isaac Isabel Isaías Isauro Isidoro
        Ladislao Laureano Lauro Lázaro Leandro Leobardo Leocadio Leodegario Leoncio Leonides Leonardo Leovigildo
        Liborio Librado Lino Lisandro Longinos Loreto Lucas Luciano Lucino Luz Macario Macedonio Magdaleno
        Malaquías Mardonio Margarito Martiniano Matías Matilde Maurilio Mauro Maximiano Maximiliano Maximino
        Melchor Melesio Melitón Melquiades Merced Mercedes Miguelino Modesto Mónico Natalio Natividad Nabor
        Nemesio Nemorio Nepomuceno Nereo Nicandro Nicanor Nicasio Nicomedes Nieves Odilón Olegario Onésimo
        Onofre Otilio Pánfilo Pantaleón Paulino Pastor Paz Perfecto Petronilo Pioquinto Plácido Plutarco
        Policarpo Policarpio Ponciano Práxedis Primitivo Primo Prisciliano Procopio Próspero Prudencio Quirino
        Quintín Raymundo Régulo Remedios Remigio Reyes Rito Román Romualdo Roque Rosalino Rosalío Rosario Rufino
        Ruperto Sacramento Salomé Salomón Samuel Sátiro Saturnino Secundino Senorino Serafín Serapio Sergio
        Severiano Severo Sebero Sidronio Sigifredo Silvano Silverio Silvino Simeón Sixto Socorro Sóstenes Sotero
        Susano Tadeo Tarcisio Telésforo Teófilo Teodosio Teodulo Tereso Tiburcio Timoteo Tirso Tito Toribio
        Tranquilino Ubaldo Urbano Valdemar Valente Valeriano Venancio Ventura Venustiano Vidal Virgilio Virginio
        Vito Vitaliano Victoriano Victorino Wilfrido Wulfrano Zacarías Zeferino Zenaido Zenón Zenobio Zósimo
        Emiliano Amado Amador Abundio Adalberto Agapito Agripino Albino Alejo Alvaro Álvaro Amadeo Amancio
        Aquilino Aquileo Arcelio Arcángel Ausencio Austreberto Avelino
    """),
    Fashion(1982, 13, 0.62, 25, 0.8, """
        Edgar Omar Iván Israel Christian Marco Érick Adrián Daniel David Rodrigo Alan Joel Josué Ulises Rolando
        Isaac Abraham Orlando Noel Adán Eder Gamaliel Uriel Osvaldo Oswaldo Cuauhtémoc Fabián Edwin Emmanuel
        Ariel Gerson Irving Giovanni Elmer Ever Jair Misael Eliseo Elías Rogelio Édgar Cristian Cristóbal Erik
        Erick Eric Edson Osiel Hiram Heber Hernán Homar Hugo Iram Jacob Jairo Janitzio Joaquín Jobany Lamberto
        Lenin Leonides Limber Marlon Martiniano Melvin Nahum Natanael Nazario Nelson Nestor Néstor Neftalí
        Nezahualcóyotl Obed Octavio Ociel Odín Ángel Onésimo Osbaldo Oziel Paúl Ramses Raziel Reyes Roel Rosalío
        Rusbel Said Samir Saíd Sócrates Tonatiuh Tenoch Uziel Vladimir Wilber Wilbert Xavier Xicoténcatl Yair
        Yamil Zuriel Ernesto Esaú Esdras Eleazar Eliú Elí Eliezer Benigno Bernardo Amílcar Aldo Alonso Alexis
        Amir Argenis Arnoldo Asael Baruc Caín Ciro Crispín Dagoberto Darío Delfino Donovan Eloy Eliud Emanuel
        Erubiel Erasto Everth Fredy Freddy Gabino Germán Gilberto Jehú Jeremías Joab Joan Job Jonás Jonathán
        Kristian Leví Lucio Lázaro Magdiel Malaquías Marcial Maximino Moctezuma Nicandro Ósmar Osmar Otoniel
        Rafa Raudel Román Ronaldo Rosbel Rufo Samuel Sidar Ubaldo Valente Walter Wilfrido Wilmer Yahir Yaír
    """),
    Fashion(1997, 8, 0.5, 25, 0.75, """
        Jonathan Kevin Brayan Brian Bryan Diego Luis Jesús Cristian Christian Alexis Eduardo Alan Daniel Erick
        Gerardo Irving Edgar Giovanni Giovani Geovanni Jovani Yovani Alejandro Adrián Fernando Oscar Axel Josué
        Aldo Ángel Jorge Carlos Andrés Hugo Emmanuel Marvin Steven Stiven Jhonatan Yonatan Jonatan Johnatan
        Jhonny Johnny Yoni Anthony Antony Bryant Braian Brandon Brando Edwin Eduin Cristofer Christopher
        Cristopher Kristofer Jordan Jordi Jordy Yordi Michael Maikol Maikel Maicol Michel Ronaldo Rivaldo
        Romario Ronald Ronal Randy Roy Richard Robert Dennis Denis Denilson Dilan Dylan Eliot Elvis Erwin
        Esteban Ezequiel Franklin Frank Gael Héctor Heriberto Ian Iker Isaí Isaías Ismael Israel Jafet Jassiel
        Jefferson Jeferson Yeferson Jeison Jason Yeison Joseph Yosef Josep Joshua Josua Leonardo Lizandro Luigi
        Mauricio Maximiliano Misael Mizael Neymar Norman Osmar Osvaldo Pedro Ramsés Raymundo Saúl Sergio Saíd
        Stalin Ulises Uriel Víctor Wilson Wendell William Willian Yahir Yair Yael Yerik Zahir Nahúm Nefi Erubey
        Rubí Deivid Deivi Darwin Dorian Edilson Eliezer Elián Emerson Enoc Harold Henry Hendrick Jahir Jhovany
        Juventino Kenny Kenneth Aarón Abner Abisaí Adair Alain Alberth Aldair Alexander Alexandro Allan Alfonso
        Arath Arturo Azael Bernabé Bladimir
    """),
    Fashion(2015, 9, 0.7, 60, 0.8, """
        Santiago Mateo Sebastián Diego Leonardo Emiliano Matías Daniel Ángel Alexander Miguel Gael Emmanuel Iker
        Dylan Ian Maximiliano Rodrigo Axel Luis Liam José David Alejandro Thiago Samuel Juan Jesús Nicolás
        Gabriel Isaac Damián Joshua Adrián Elías Carlos Fernando Kevin Eduardo Andrés Patricio Aarón Tadeo Bruno
        Dante Derek Dereck Derick Eithan Ethan Etan Gianluca Hugo Iñaki Julián Jorge Jerónimo Josué Erick Eric
        Emilio Evan Fabián Franco Jared Jayden Jeremy Johan Johann Kaleb Caleb Kael Karim Leonel Lionel Lucas
        Luca Lucca Marcelo Martín Maximo Máximo Milan Mauro Moisés Nathan Natán Neithan Noah Noé Omar Óscar
        Oliver Orlando Owen Pablo Paolo Ramiro Raúl Ricardo Romeo Rubén Said Salvador Samir Santino Saúl Tristán
        Uriel Valentín Yael Yahir Zaid Zabdiel Abdiel Abel Abraham Alan Alonso Álvaro Amir André Ares Ariel
        Armando Arturo Azael Benjamín Benicio Bastián Bastian Cristian Cristopher Christopher Dariel Dario
        Donovan Edwin Eliam Elian Elián Emir Enzo Esteban Eyden Ezequiel Félix Gadiel Gerardo Giovanni Gustavo
        Hassan Héctor Ignacio Israel Iván Jacob Jaziel Joel Jonathan Jordan Josafat Joseph Keneth Lautaro Lian
        Logan Lorenzo Matteo Mikel Misael Nael Neymar Osiel Rafael Ramses Roberto Rogelio Sergio Simón Tomás
        Ulises Vicente Víctor Vladimir Xavier Yeray Zeus Zinedine
    """),
)  # fmt: skip

WOMEN = (
    Fashion(1962, 36, 1, 400, 0.85, """
        María Guadalupe Juana Margarita Rosa Martha Josefina Teresa Alicia Francisca Leticia Silvia Elena Gloria
        Verónica Patricia Ana Carmen Yolanda Elizabeth Alejandra Gabriela Laura Claudia Irma Norma Rosario
        Antonia Lucía Isabel Sandra Luisa Esperanza Blanca Esther Araceli Adriana Mónica Maricela Beatriz Ofelia
        Catalina Susana Olga Hilda Petra Dolores Concepción Graciela Carolina Angélica Raquel Luz Virginia
        Amalia Amparo Angelina Aurora Consuelo Cristina Delia Elvia Elvira Emma Enriqueta Ernestina Estela Eva
        Evangelina Felipa Gregoria Guillermina Imelda Inés Irene Josefa Julia Lidia Lilia Lourdes Lorena
        Magdalena Manuela Marina Micaela Mercedes Minerva Nora Paula Ramona Rebeca Refugio Reyna Rocío Rosalía
        Rosalinda Rosalba Rosaura Ruth Sara Socorro Sofía Soledad Sonia Trinidad Victoria Yadira Alma Bertha
        Celia Cecilia
    """),
    Fashion(1943, 26, 0.4, 0, 0.55, """
        Abundia Adela Adelaida Adelina Agapita Águeda Agustina Albertina Albina Alberta Altagracia Alfonsa Amada
        Ambrosia Amelia Anastasia Anastacia Andrea Ángela Anselma Apolinar Apolonia Arcadia Arcelia Artemia
        Ascensión Asunción Atanacia Audelia Aurelia Aurelina Ausencia Balbina Balvina Basilia Basilisa Benita
        Bernarda Bernardina Bonifacia Brígida Brigida Calixta Camila Candelaria Cándida Caritina Carlota Casilda
        Casimira Catarina Cayetana Cecilia Celedonia Celestina Celsa Cenobia Cipriana Ciriaca Cirila Clara
        Clementina Cleofas Columba Cornelia Crescencia Cristina Crispina Dámasa Delfina Demetria Desideria Digna
        Dionicia Domitila Domitilia Dominga Donaciana Donata Doroteo Dorotea Edelmira Edna Eduviges Efigenia
        Elodia Eleuteria Eligia Elisa Elpidia Emérita Emeteria Emigdia Emilia Encarnación Engracia Enedina
        Epifania Ermelinda Erlinda Ernesta Escolástica Esmeralda Estefana Etelvina Eudelia Eufemia Eufrasia
        Eugenia Eulalia Eulogia Eusebia Eustolia Eutimia Evarista Fabiana Faustina Felícitas Feliciana Felisa
        Felícita Fermina Fidela Fidencia Filomena Filiberta Flavia Flora Florencia Florentina Florinda Fortunata
        Francisca Galdina Gaudencia Genoveva Genara Georgina Gervasia Gertrudis Gorgonia Graciana Gudelia
        Gumercinda Herlinda Hermelinda Herminia Heriberta Herculana Higinia Hilaria Hipólita Honorina Honoria
        Hortencia Hortensia Ignacia Ildefonsa Inocencia Isaura Isidora Isidra Irinea Jacinta Jerónima Joaquina
        Jovita Juliana Julieta Justa Justina Juventina Laureana Lázara Leocadia Leonarda Leonila Leonor Leonides
        Leobarda Librada Liboria Lina Longina Lorenza Loreto Lucila Luciana Lucina Lucrecia Ludivina Macaria
        Macedonia Macrina Magdalena Marcelina Marcela Marciana Martina Maura Maurilia Maximina Máxima Melania
        Melesia Melitona Merced Modesta Mónica Natalia Natividad Nazaria Nemesia Nicanora Nicolasa Nicomedes
        Nieves Norberta Obdulia Odilia Odilona Olivia Onésima Oralia Otilia Pascuala Pánfila Patrocinio Paulina
        Paz Perfecta Perpetua Petrona Petronila Pilar Plácida Ponciana Porfiria Prisca Práxedis Primitiva
        Prisciliana Prudencia Quintina Quirina Rafaela Raymunda Reynalda Remedios Remigia Rita Romana Romualda
        Roberta Rosenda Rosalina Rufina Ruperta Sabina Salud Salustia Saturnina Sebastiana Secundina Senorina
        Serafina Serapia Severa Severiana Simona Silvestra Silveria Sixta Sotera Tecla Telésfora Tereza Teófila
        Teodora Teodosia Tiburcia Timotea Tomasa Toribia Tranquilina Tránsito Úrsula Valentina Venancia Ventura
        Vicenta Victoriana Victorina Virgilia Zeferina Zenaida Zenona Zita Zoila Zósima Eloísa Eloisa Elia Elba
        Edilia Cruz Santos Herendira Hermila Otila Clotilde Matilde Imelda
    """),
    Fashion(1981, 13, 0.65, 25, 0.8, """
        Claudia Alejandra Adriana Gabriela Diana Karina Erika Nancy Yazmín Jazmín Yasmín Viridiana Brenda
        Liliana Miriam Maribel Marisol Karla Mayra Myriam Ivonne Ivón Yvonne Wendy Verónica Vanessa Tania Susana
        Selene Rocío Perla Paola Paulina Nayeli Nallely Nayelli Nayely Mónica Mariana Marlene Lucero Lizbeth
        Lizeth Lisbeth Liz Lissette Leticia Laura Julieta Judith Jessica Jésica Yesica Yessica Janeth Yaneth
        Janet Yanet Jeanette Ivette Isela Irais Iliana Ileana Iris Itzel Hortensia Griselda Grisel Gisela
        Giselle Fabiola Evelyn Evelia Estela Erica Érika Elvira Elsa Edith Dulce Dora Deyanira Denisse Denise
        Daniela Cynthia Cintia Sintia Cristina Citlali Citlalli Citlaly Xóchitl Cecilia Carolina Carla Carina
        Blanca Bianca Berenice Verenice Beatriz Azucena Aurora Araceli Aracely Angélica Angela Anabel Anahí Ana
        Amelia Alma Alicia Aída Aidé Haydeé Haydée Aideé Adela Abigail Areli Arely Aurea Bibiana Belén Betzabé
        Betsabé Clarissa Concepción Cristal Crystal Dalia Dalila Damaris Dinora Eréndira Esmeralda Eunice Flor
        Floridalma Francis Gladys Gladis Georgina Glenda Guillermina Heidi Hilda Idalia Imelda Ingrid Irasema
        Iraís Irazema Irlanda Isis Jacqueline Jaqueline Yaqueline Jannet Johana Yohana Joana Juliana Karen Keila
        Kenia Lidia Ligia Lilián Lilia Lluvia Lorena Luz Magali Magaly Magnolia Maricruz Maricarmen Mariela
        Marisela Maritza Martha Melina Melissa Mireya Mirna Myrna Mitzi Nadia Natalí Natividad Nelly Nereida
        Nereyda Nidia Nohemí Noemí Norma Olga Olivia Oralia Otilia Pamela Patricia Rebeca Reyna Roxana Ruth
        Sagrario Samantha Sara Sarahí Saraí Sheila Silvia Sonia Soraya Tatiana Thalía Thelma Telma Teresa Tomasa
        Vianey Vianney Bianey Violeta Virginia Wendolyn Guendolín Xiomara Ximena Yadira Yadhira Yajaira Yamilet
        Yamileth Yanira Yareli Yarely Yazmin Yesenia Yessenia Jesenia Yolanda Yuridia Yuriria Zaira Zenaida
        Zoraida Zulema Zuleyma Zuleima Zulma
    """),
    Fashion(1998, 8, 0.5, 25, 0.75, """
        María Karen Diana Daniela Alejandra Andrea Fernanda Mariana Brenda Jessica Karla Gabriela Paola Jazmín
        Guadalupe Ana Laura Stephanie Estefanía Stefany Estefany Stephany Itzel Michelle Mishel Michel Vanessa
        Vanesa Melissa Melisa Cynthia Cinthia Alondra Paulina Brisa Briza Perla Lizbeth Valeria Viviana Bibiana
        Ariana Arianna Adilene Abril Anahí Ámbar Anayeli Anallely Angie Arlette Arleth Ashley Ashly Aylin Ailyn
        Belem Betsy Betzy Bianca Brittany Britany Carolina Celeste Cindy Sindy Cristal Danna Dana Denisse Deysi
        Deisy Daysi Daisy Dayana Dayanna Dulce Elizabeth Elvia Emely Emily Esmeralda Esther Evelin Evelyn Ebelin
        Fátima Flor Frida Geraldine Gisela Graciela Heidy Haydi Ingrid Iridian Irma Isabel Ivana Ivonne Ixchel
        Jacqueline Jackeline Jaqueline Jennifer Yenifer Yennifer Jenifer Jenny Yeni Yenny Joselyn Joseline
        Yoselin Yoselyn Joselin Josselyn Juana Judith Julissa Karina Karime Katherine Katerin Katia Katya Keren
        Kimberly Kimberli Kimberley Lady Leidy Leydi Laisha Leslie Lesli Lesly Lezly Leilani Liliana Litzy
        Lluvia Lorena Lucero Lucía Magdalena Maritza Marlen Marlén Mayra Mayte Maite Mildred Miranda Miriam
        Monserrat Montserrat Monzerrat Nadia Naomi Noemí Nancy Natalia Nataly Natali Nathalie Nayeli Nidia
        Noelia Norma Odalis Odalys Osiris Pamela Patricia Rebeca Regina Rosa Rosario Rubí Ruby Sandra Samantha
        Sandy Sara Sarai Selena Sharon Saron Sherlyn Shirley Sofía Tania Teresa Vianney Verónica Wendy Xitlali
        Ximena Jimena Yadira Yajaira Yaretzi Yamilé Yesenia Yulissa Yuritzi Zaira Sayra Zuleyka
    """),
    Fashion(2015, 9, 0.7, 60, 0.8, """
        Sofía Ximena Valentina Regina Camila María Renata Valeria Romina Natalia Victoria Fernanda Isabella
        Daniela Andrea Mariana Ángela Ana Guadalupe Emilia Luciana Alexa Lucía Abigail Danna Kimberly Paula
        Samantha Elizabeth Melissa Ashley Alison Allison Evelyn Emily Fátima Frida Génesis Itzel Jade Julieta
        Karla Lía Leah Mía Mya Michelle Miranda Monserrat Naomi Nicole Paola Alessandra Alejandra Aitana Amanda
        Amelia América Antonella Antonia Ariadna Ariana Aurora Aylin Ailin Azul Bárbara Brianna Briana Carolina
        Catalina Constanza Dafne Dulce Elena Eliana Elisa Esmeralda Estrella Eva Gabriela Galilea Hannah Hanna
        Irene Isabel Ivanna Ivana Jazmín Jimena Julia Juliana Juliette Kaori Karol Keila Kiara Chiara Laura
        Leonora Leilani Lorena Luna Macarena Maia Maya Martina Matilda Mariel Melany Melanie Melani Meredith
        Mila Milagros Natasha Nahomi Nahomy Nina Noa Odette Olivia Pamela Paulina Priscila Rafaela Rebeca Roxana
        Sara Sarah Scarlett Scarleth Escarlet Sherlyn Silvana Sophia Tabata Tamara Teresa Vania Vanessa Violeta
        Viviana Yaretzi Yareli Yamileth Zoe Zoé Zaira Ámbar Ainhoa Ainara Alana Angélica Arantza Aranza Arlet
        Belinda Bella Berenice Camille Celeste Citlali Cloe Chloe Dana Dayana Denisse Diana Edith Eimy Eileen
        Ailen Estefanía Evolet Giselle Greta Haide Heidi Ian Ingrid Iris Ivette Jatziri Jocelyn Joselyn Yoselin
        Katherine Kendra Lisbeth Litzy Lourdes Lupita Madison Maite Marisol Maximina Nataly Perla Rubí Shantal
        Sharlotte Teresita Tiara Xochitl Yuliana Zulema
    """),
)  # fmt: skip
