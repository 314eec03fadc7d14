"""Names that follow another, pairs that go together, and names of other countries; the commoner first.

`_` stands for a blank in a name; in a pair the first one stands between the two.
"""

SECOND_MEN = """
    Antonio Luis Manuel Ángel Alberto Alejandro Eduardo de_Jesús Guadalupe Carlos Javier Enrique Fernando
    Francisco Iván Jesús Alfredo Daniel Armando Arturo Adrián Ramón Martín Rafael Miguel Ernesto David Alonso
    Gabriel Emmanuel Omar Ricardo Roberto Raúl Alexander Pablo Alexis Adolfo Andrés Isaac Israel Hugo Mario
    Osvaldo Rubén Said Isaí Uriel Yahir Gerardo Guillermo Gustavo Abel Agustín Benjamín César Emilio Fabián
    Federico Felipe Horacio Ignacio Jair Joel José Josué Julián Leonel Leonardo Lorenzo Mauricio Noé Octavio
    Orlando Pedro Ramiro Refugio Rodolfo Rodrigo Rogelio Román Salvador Samuel Santiago Saúl Sebastián Tadeo
    Tomás Trinidad Ulises Valentín Vicente Alfonso Aldair Abraham Amado Axel Bernardo Eleazar Eliseo Elías
    Ezequiel Gael Gilberto Humberto Ismael Jafet Leobardo Moisés Natanael Neftalí René Reyes Rigoberto Rolando
    Rosario Socorro Ubaldo
"""

SECOND_WOMEN = """
    Guadalupe Elizabeth Isabel Elena Patricia Fernanda Lizbeth Alejandra Carolina Gabriela Daniela Isela Teresa
    Yolanda Lorena Leticia Luz Rosa Cristina Sofía Edith Esther del_Carmen del_Rosario Paola Lucía Beatriz
    Ivonne Ivette Yazmín Jazmín Karina Berenice Angélica Michelle Monserrat Estefanía Araceli Janeth Concepción
    Margarita María Nayeli Laura Itzel Verónica Cecilia Dolores Esmeralda Eugenia Fabiola Graciela Guillermina
    Ileana Irene Josefina Judith Julia Karen Lilia Liliana Lourdes de_Lourdes Luisa Magdalena Mariana Marisol
    Mercedes Mireya Noemí Olivia Paulina Perla Pilar Raquel Rocío Rosario Ruth Sarahí Saraí Selene Silvia Susana
    Vanessa Valeria Victoria Virginia Viridiana Ximena Yamileth Yaneth Yareli Zulema Abigail Aurora Azucena
    Belén Camila Celeste Citlali Estela Eunice Eva Natalia Naomi Nohemí Regina Renata Soledad Valentina Anahí
    Aidé Alicia Adriana de_Jesús de_la_Luz
"""

AFTER_JOSE = """
    Luis Antonio Manuel Guadalupe de_Jesús Alfredo Ángel Carlos Francisco Alberto Eduardo Juan Refugio Martín
    Trinidad Ramón Miguel Javier Fernando Rafael Daniel Armando Gerardo Raúl Roberto Arturo Adrián Mario Pablo
    Pedro Emilio Julián Ignacio Enrique Ricardo Jorge María Socorro Concepción Natividad Cruz Isabel Dolores
    Rosario Carmen Asunción Merced Santos Inés Encarnación de_la_Luz Jesús Alejandro Andrés Agustín Alfonso Abel
    Abraham Ascensión Benito Bernardo Cirilo Domingo Efraín Emmanuel Ernesto Félix Felipe Gabriel Gilberto
    Gregorio Guillermo Gustavo Héctor Heriberto Hilario Humberto Isaac Isidro Israel Iván Jaime Joaquín Leonel
    Lorenzo Marcos Mauricio Moisés Nicolás Nieves Óscar Othón Porfirio Remedios Reyes Rodolfo Rodrigo Rosendo
    Rubén Salomé Salvador Samuel Santiago Saúl Sergio Tomás Valentín Vicente Víctor Luz
"""

AFTER_MARIA = """
    Guadalupe del_Carmen Elena de_Jesús Luisa del_Rosario Teresa de_los_Ángeles Isabel Fernanda José de_Lourdes
    Cristina del_Socorro Concepción Eugenia de_la_Luz del_Refugio Elizabeth Magdalena Félix Esther Victoria
    Dolores Antonia Alejandra Inés Trinidad Angélica Estela Rosa Soledad Eva Esperanza Josefina Ángela
    Candelaria Cruz del_Pilar del_Consuelo de_la_Paz Gabriela Margarita Mercedes Natividad Auxiliadora Consuelo
    de_las_Mercedes de_los_Dolores Elvira Julia Juana Francisca Lucía Patricia Leticia Silvia Asunción Ascensión
    Santos Remedios de_los_Remedios Sara Salud Catalina Cecilia Camila Reyna Celia Verónica Rosario Araceli
    de_la_Soledad de_la_Concepción del_Sagrario Monserrat Paula Renata Valentina Ximena Belén Irma Susana Laura
    Petra Azucena Marcela Graciela Ofelia Olga Sonia Virginia Irene Elia Gloria Norma Eufemia Nieves Yolanda Luz
    Daniela Andrea Paz Rita
"""

PAIRS_MEN = """
    Juan_Carlos Miguel_Ángel Francisco_Javier Marco_Antonio Juan_Manuel Víctor_Manuel Luis_Alberto Julio_César
    Jorge_Luis Juan_José Luis_Ángel Carlos_Alberto Luis_Enrique Luis_Fernando Juan_Antonio Víctor_Hugo
    Luis_Antonio Jesús_Alberto Jesús_Antonio Jorge_Alberto Carlos_Eduardo Luis_Manuel Juan_Pablo Juan_Francisco
    Luis_Eduardo Jesús_Manuel Juan_Ramón Luis_Miguel Juan_Luis Ángel_Gabriel Juan_Daniel Carlos_Enrique
    Jesús_Alejandro Juan_Diego Manuel_de_Jesús Felipe_de_Jesús Pedro_Pablo Luis_Gerardo Jesús_Eduardo
    Sergio_Iván Óscar_Iván Mario_Alberto César_Augusto Juan_Alberto Jesús_Ramón Ángel_de_Jesús Miguel_Alejandro
    Christian_Alejandro Diego_Armando Raúl_Alberto Ricardo_Antonio Héctor_Manuel Ramón_Antonio Juan_Gabriel
    Jesús_Guadalupe Juan_de_Dios Martín_Alberto Héctor_Hugo Edgar_Iván Josué_Daniel Ángel_Eduardo Brayan_Alexis
    Kevin_Alexander Ángel_Daniel Diego_Alejandro
"""

PAIRS_WOMEN = """
    Ana_María Rosa_María Martha_Patricia Ana_Laura Luz_María Martha_Elena Ana_Karen Rosa_Isela Blanca_Estela
    Alma_Delia Laura_Elena Ana_Lilia Ana_Luisa Martha_Alicia Diana_Laura Alma_Rosa Blanca_Esthela Luz_Elena
    Rosa_Elena Ana_Gabriela Ana_Patricia Ana_Paola Ana_Isabel Rosa_Linda Norma_Angélica Norma_Alicia
    Claudia_Ivette Silvia_Patricia Rosa_Icela Gloria_Elena Flor_de_María Blanca_Flor Dulce_María Luz_Adriana
    Juana_María Ana_Cristina Ana_Sofía Ana_Lucía Ana_Victoria Flor_Isela Lucía_Guadalupe Mayra_Alejandra
    Karla_Guadalupe Ana_Bertha Sandra_Luz Irma_Yolanda Alma_Leticia Blanca_Azucena Yuri_Guadalupe
    Diana_Guadalupe Perla_Guadalupe Ana_Rosa Rosa_Guadalupe Carmen_Julia Reyna_Isabel Nancy_Guadalupe
    Karen_Guadalupe Fátima_Guadalupe Dulce_Guadalupe Rosa_Alba
"""

CENTRAL_AMERICAN_MEN = """
    José Juan Carlos Luis Kevin Wilmer Edwin Elmer Nelson Darwin Marvin Osman Melvin Selvin Denis Dennis Olvin
    Franklin Yeferson Jefferson Santos Wilson Mario Miguel Francisco Manuel Rigoberto Marlon Oscar Óscar Jorge
    Walter Jose Henry Erick Eduardo Roger Rony Roni Ronal Ronald Cristian Christian Gerson Jeyson Jairo Joel
    Josué Allan Alan Alex Alexander Arnold Arnulfo Byron Bayron Brayan Bryan Mynor Minor Hedman Hector Héctor
    Hugo Fredy Freddy Frander Franklyn Fernando Douglas Danilo Daniel David Delmer Dilmer Donaldo Edgardo Edson
    Eliseo Elvin Elías Emilio Emerson Ever Eber Evin Fausto Germán Gilberto Glen Gustavo Heber Hilmer Ismael
    Israel Isidro Jeremías Jimmy Jonathan Jony Kelvin Lenin Leonel Leonidas Lesther Lester Maynor Mainor Maudiel
    Mauricio Medardo Merlin Misael Moisés Napoleón Neftalí Nahún Nery Noé Noel Norman Onán Onil Orlin Orlando
    Otoniel Pedro Rafael Ramón René Reynaldo Ricardo Roberto Rolando Rubén Samuel Saúl Saul Sergio Tomás Tulio
    Uriel Víctor Vidal Wilfredo Wilian William Yobani Yovany Yony Yair
"""

CENTRAL_AMERICAN_WOMEN = """
    María Ana Reina Santos Glenda Xiomara Yessenia Yesenia Keily Kely Dilcia Suyapa Karla Katherine Karen Sandra
    Wendy Iris Ingrid Blanca Rosa Dunia Nolvia Norma Nelly Nidia Lesly Lesbia Lilian Lourdes Martha Marta Mirna
    Mirian Miriam Maritza Marleny Maribel Mayra Melissa Claudia Cindy Cinthia Delmy Dina Dinora Doris Elsy Elsa
    Emelina Emely Erika Esmeralda Evelyn Fanny Flor Floridalma Francisca Gladis Gloria Greysi Heidi Heydi Hilda
    Irma Jacqueline Jennifer Yenifer Josselin Juana Johana Yolani Julia Karol Kenia Kenya Keren Ligia Lidia
    Lorena Loida Luz Maura Melany Mercedes Merlin Nancy Nataly Nohemy Ondina Olga Paola Patricia Paula Petrona
    Rubenia Ruth Sara Sayra Silvia Sonia Scarleth Sindy Teodora Tania Teresa Tesla Vilma Vanessa Verónica Yadira
    Yolanda Yamileth Zoila Zulma Dominga Catarina Candelaria Magdalena Micaela Manuela Tomasa Pascuala Dorotea
    Eulalia Aura Azucena Brenda Bessy Besy Belkis Arely Astrid Angie Alba Ada Aída
"""

HAITIAN_MEN = """
    Jean Wilner Pierre Joseph Jacques Michel Wilson Jean-Claude Jean-Robert Frantz Fritz Emmanuel Daniel David
    Samuel Stanley Steevens Wisler Wisly Wilkens Wesner Roberson Robenson Rodney Ronald Reginald Patrick Pascal
    Nixon Mackenson Mackendy Makenson Lucien Louis Lesly Junior James Johnny Jonas Jimmy Guerson Gérard Gary
    Evens Edner Edson Dieudonné Dieuseul Dieunel Duckens Claude Charles Berthony Benson Bernard Anel André Alain
    Ricardo Woodson Woodly Walner Ulrick Sonel Schneider Saintilus Renel Peterson Jeff Kerby Kenson
"""

HAITIAN_WOMEN = """
    Marie Rose Guerline Mirlande Nadège Darline Islande Fabiola Ketia Kettelie Judith Esther Roselène Roseline
    Rosemène Lovely Lourdes Yolande Yvrose Wideline Widline Widelande Venise Stéphanie Sherline Sandra Rachelle
    Natacha Naomie Mimose Micheline Magalie Louise Loudia Lineda Lucienne Jocelyne Jeanne Guirlande Gerda
    Francesca Fabienne Evelyne Dieula Dieumène Cherline Chantal Carline Bernadette Anite Angeline Altagrace
    Adeline Nephtalie Daphnée Christelle Clotilde Elmise Ermite
"""

AMERICAN_MEN = """
    Anthony Jonathan Kevin Brian Bryan Christopher Daniel David Angel Jose Luis Juan Carlos Alexander Michael
    Joshua Andrew Andy Eric Erik Edgar Adrian Jason Jayden Jacob Matthew Ethan Noah Liam Nathan Aiden Isaac
    Steven Justin Kenneth Richard Robert Ryan Tyler Brandon Dylan Damian Diego Santiago Sebastian Mateo Elijah
    Julian Gabriel Xavier Aaron Abel
"""

AMERICAN_WOMEN = """
    Ashley Jennifer Emily Samantha Stephanie Kimberly Jessica Melissa Melanie Michelle Vanessa Jasmine Jocelyn
    Leslie Destiny Brianna Evelyn Karen Kayla Katie Kaitlyn Isabella Sophia Mia Emma Camila Valerie Nicole
    Natalie Maria Daisy Crystal Brenda Diana Abigail Allison Alyssa Amy Angelina Angie Ariana Genesis Giselle
    Hailey Hazel Heaven Jazmin Jazlyn Kimberley Leilani Madison Naomi Ruby Sherlyn
"""
