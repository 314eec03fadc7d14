"""Surnames that few bear, in no order that matters: dice give each its weight. `_` stands for a blank in a surname."""

RARE = """
    Abad Abarca Abasolo Abascal Abaunza Abdalá Abitia Aboites Abonce Abrego Ábrego Abreu Abrica Abundes Abundis
    Abundiz Acal Acebedo Acedo Acevedo Aceves Aceituno Acero Acuña Adame Adán Adorno Aguado Aguayo Agredano
    Agüero Agraz Aguallo Aguilera Aguiluz Aguillón Aguinaga Aguíñiga Ahuatzi Ahumada Ajuria Alamilla Alamillo
    Álamo Alaniz Alatorre Alatriste Alavez Alba Albarrán Albarado Albavera Alberto Albino Albor Albores Alcaide
    Alcala Alcázar Alcocer Alcorta Alcudia Aldama Aldape Aldaz Alderete Alegre Alegría Alejandro Alejos Alfonsín
    Alfonso Algarín Algara Allende Almada Almaguer Almanza Almazán Almeida Almeyda Almendárez Almendra Almodóvar
    Almonte Alor Alpízar Alpuche Alquicira Altamira Altuzar Alvear Alvídrez Alvizo Alvirde Amado Amao Amarillas
    Amaro Amavizca Ambriz Ambrocio Ambrosio Amézaga Amézquita Amparán Anastacio Anchondo Ancira Anda Andalón
    Angel Ángel Angulo Anguiano Angón Anguamea Anzaldo Anzures Apolinar Apodaca Aquino Arámbula Arámburo Arana
    Aranguré Aranzazu Aranzábal Arango Araiza Araujo Arauz Araque Arballo Arcadia Arcega Arceo Archundia
    Arciniega Arciniegas Arcibar Ardines Arechiga Aréchiga Aréchar Arellanes Arenivas Argaez Argandoña Argote
    Argueta Argumedo Arguijo Arguelles Aricéaga Ariza Arizaga Arizmendi Arizpe Armas Armendáriz Armendariz
    Armengol Armijo Arnaiz Arnáiz Arpero Arrambide Arraiga Arreaga Arrazola Arreguín Arrevillaga Arrez Arrieta
    Arroniz Arróniz Arronte Artiaga Artigas Arvayo Arvizu Arzola Arzaluz Arzamendi Ascencio Asencio Ascención
    Asevedo Astudillo Asunción Atanacio Atayde Atondo Aubert Audelo Avelino Avendano Avitia Avitúa Ayar Aybar
    Ayestarán Ayllón Azamar Azcona Azcárraga Azpeitia Azueta Azuela Azua Azúa Baca Badillo Bacilio Bahena Baigén
    Bailón Baeza Bajonero Balbuena Balboa Balcázar Baldenebro Baldenegro Balderrama Balderrábano Baldovinos
    Balleza Ballinas Balmaceda Balmori Baltierra Balvaneda Banderas Bandala Bañales Baños Baqueiro Barahona
    Barajaz Baranda Baray Barbachano Barbabosa Bárcena Barceló Barceinas Bareño Barenque Bargas Barona Barranco
    Barranca Barradas Barragan Barreda Barreiro Barrenechea Barriga Barriguete Barroeta Barroso Barrueta Bartolo
    Bartolomé Basilio Basaldúa Bastida Bastidas Basto Basulto Batista Batres Bayardo Baylón Bayona Baza Bazaldúa
    Bazarte Beas Beaven Bedoya Belmares Belmont Belmonte Belman Beltrones Benavente Benavides Benavidez Benigno
    Benito Benumea Berber Berbera Bercián Berdeja Berdugo Berdejo Bereá Berlanga Bermea Bernáldez Bernardino
    Bernardo Berra Berrelleza Berrón Berrospe Berumen Betanzo Betanzos Betancur Betances Bibiano Bibriesca
    Biviano Bielma Bizarro Blancarte Blanca Blanquel Blanquet Bobadilla Bocanegra Boites Bolaños Bolívar Bonales
    Bonfil Borbón Borboa Borbolla Bordallo Borges Boroa Borunda Borrayo Botello Boyzo Boyso Bracamonte
    Bracamontes Brena Breceda Bretón Brenes Briano Bribiesca Bringas Brito Briz Briseida Brizuela Brizeño Brondo
    Bruno Buelna Buendía Buenfil Buenaventura Buentello Bugarín Buitimea Buitrón Burboa Burrola Bustillo
    Bustillos Bustinza Butrón Caamaño Caballeros Cabadas Cabanillas Cabello Cabañas Cabral Cabrales Caldera
    Caldelas Cadengo Cadenas Caicero Cáceres Cachú Calatayud Calihua Callejas Calixto Calles Calva Calvario
    Calzada Calzadilla Calzado Camberos Cambrón Camelo Camilo Caminos Camiro Campero Campirán Campo Campuzano
    Camposeco Canché Cancino Cancela Candela Candelaria Candelas Cándido Canedo Canett Canizal Canseco Cantarero
    Cantera Canto Cantoral Cantoya Cañas Cañada Cañez Cañizares Cañizo Capetillo Capilla Capistrán Caraveo
    Caravantes Carachure Carballido Carballo Carapia Carbonell Carcaño Cardiel Cárdeno Cardoza Cardozo Caridad
    Carlín Carlón Carmen Carmelo Carmelino Carnalla Caro Carpinteyro Carrada Carral Carrancá Carranco Carraro
    Carrazco Carredano Carreto Carrete Carrichi Carriedo Carrión Carriles Carriola Carrizal Carrizales Carrizosa
    Carrizoza Cartagena Cartas Carvente Carver Casamayor Casanova Casango Casarín Casarrubias Casados Casasola
    Casaos Casco Casiano Casimiro Caso Castán Castaño Castañares Castelazo Castelo Castellón Castilla Castilleja
    Castillejo Castillejos Castorena Castolo Castruita Castellot Cataño Catarino Cauich Cavazos Cayetano Cazarín
    Cázarez Cebada Cebreros Cedano Cedeño Cederillo Celedón Celestino Cendejas Centurión Cera Cerino Cerecer
    Cerecero Cereceres Cermeño Cerna Cernas Cerrato Cerrillo Cerritos Cervin Ceseña Cesario César Chabolla
    Chagoya Chagoyán Chalico Chamorro Chamu Chan Chapa Charles Charqueño Charris Chau Chávarri Chavarín Chavero
    Chavira Chaydez Chee Chew Chico Chimal Chincoya Chiñas Chiquito Chirino Chirinos Chiu Chong Christlieb Cid
    Cienfuegos Cifuentes Ciprián Cipriano Cirilo Cisnado Claudio Clara Clavel Clavijo Claros Cobarrubias Cobián
    Coello Coellar Colchado Colmenares Colmenero Colón Colorado Colores Colosio Colunga Comonfort Compeán
    Concepción Conchas Conejo Constante Constantino Contla Conriquez Cordero Cordoba Córdoba Cordones Coreas
    Corella Corchado Corcuera Corpus Cornelio Corro Cortazar Cortázar Corte Cortesano Cortina Cortines Corvera
    Cosme Cosío Cossío Costa Costilla Coto Coutiño Covarrubio Coyote Coyotl Crescencio Cruces Cruzado Cruzaley
    Cuadra Cuadros Cuamea Cuapio Cuara Cuautle Cubas Cubedo Cuen Cuello Cuellar Cuesy Cuervo Cuestas Culebro
    Cumplido Cuñado Cuna Cupul Curi Custodio Dagnino Damasco Damián Damiano Dautt Daniel Danzós Daza Decena
    Deciga Décaro Delfín Delgadillo Delgadillos Delhumeau del_Bosque del_Campo del_Castillo del_Razo del_Real
    del_Rosario del_Olmo del_Pilar del_Villar del_Prado del_Puerto del_Pino del_Cid del_Muro del_Campillo
    de_la_Barrera de_la_Cerda de_la_Vega de_la_Rocha de_la_Riva de_la_Parra de_la_Cueva de_la_Concha
    de_la_Herrán de_la_Huerta de_la_Hoz de_la_Mancha de_la_Madrid de_la_Llave de_la_Portilla de_la_Sancha
    de_la_Toba de_la_Tejera de_la_Vara de_las_Casas de_los_Reyes de_los_Ríos de_los_Ángeles de_Alba de_Haro
    de_Hoyos de_Lara de_Lira de_Loera de_Gante de_Gyves de_Paz de_Aquino de_Ita de_Blas de_Casas de_Coss
    de_Labra de_Ávila de_Castro de_Guevara de_Roque de_Robles de_Nova de_San_Juan Dehesa Dena Denis Denogean
    Desales Desiderio Deheza Diego Dimas Dionicio Dionisio Doblado Dolores Domenzáin Donaciano Donato Dondiego
    Dorado Dorame Dorantes Ducoing Dueñas Duque Durazo Durazno Dzib Dzul Ealy Ebratt Echagaray Echeagaray Echave
    Echavarría Echegoyen Ederra Eguía Eguiluz Eleno Elenes Eligio Elías Elizalde Elizarrarás Elizarraraz Elorza
    Elvira Emeterio Encinas Enciso Engracia Enrique Epifanio Erives Erreguín Escajeda Escalera Escalas Escandón
    Escartín Escobosa Escogido Escorza Escoto Escudero Escutia Eslava Esmeralda Espadas Espadín Espericueta
    Espín Espinal Espíndola Espiricueta Espíritu Espitia Esponda Espriella Esquer Esquerra Esquinca Esquivias
    Estala Estanislao Estavillo Estrella Estupiñán Eufracio Eugenio Eusebio Evangelista Evaristo Ezeta Ezquerra
    Ezquivel Fabela Fabián Facio Facundo Falcón Falomir Farfán Farrera Faustino Favela Favila Faz Febles
    Federico Feliciano Felipe Fermín Ferrer Ferral Ferreira Ferreyra Ferrel Ferniza Fernando Fierros Figón
    Filomeno Fiscal Florencio Florentino Florez Florido Floriano Foglio Fontes Fontanes Fraga Fraire Franquez
    Frayre Fregoso Fresnillo Fuantos Fuensalida Fulgencio Funes Gabino Gabriel Gaitán Galán Galáviz Galeana
    Galeano Galeote Galicia Galdámez Galdeano Galindres Gallaga Gallo Galloso Galvez Gálviz Gama Gamiño Gámiz
    Gamino Gamas Gante Garate Garambullo Garcés García_Rojas Garciadiego Garcilazo Garcidueñas Garfias Garfio
    Gárnica Garnica Garza_Cantú Garzón Gasca Gascón Gasga Gastelo Gastélum Gatica Gavaldón Gavia Gavilanes
    Gavilán Gavito Gaucín Gauna Gayosso Gayoso Gaytan Gazca Genaro Gerardo Germán Gerónimo Gertrudis Gervacio
    Giles Girón Gloria Goche Gochi Góngora Gonzaga Gonzalo Gorostieta Gordillo Gordiano Gorrocino Gortari Goytia
    Grado Gradilla Grageda Grajeda Grande Granja Grano Gregorio Griego Grijalva Grimaldo Grijalba Gual Gualito
    Gualdarrama Guardiola Guardia Guarneros Guadiana Guadalupe Guasco Guel Güemes Guereca Guerson Guirado
    Güitrón Güicho Guijosa Guillermo Guinea Guillot Guinto Guizado Guluarte Gurrola Gurría Gutierres Gutiérres
    Guzón Guzmán_Huerta Hampshire Haas Heras Helguera Henao Henestrosa Henríquez Heraz Heredía Heriberto
    Hermenegildo Hermida Hernán Herros Herrejón Herrán Hierro Higareda Higuera Hinostroza Hipólito Hoyos Horta
    Hortelano Hoil Honorato Huante Huape Huaracha Huazano Huesca Hueso Huezo Huicochea Huizache Huízar Huitzil
    Humarán Ibarría Ibáñes Ibañez Ignacio Idelfonso Ildefonso Iglesias Illescas Iniestra Íñiguez Infante
    Infanzón Inzunza Iracheta Irigoyen Iribe Iriarte Irineo Isaac Isaías Isassi Isais Islava Isunza Iturbe
    Iturbide Iturralde Iturria Ixta Izaguirre Izazaga Izábal Jácome Jacques Jáquez Jaquez Jáimez Jalomo Jandete
    Jarquín Jarero Jarillo Jaso Jauregui Javier Jaurrieta Jeronimo Jijón Jiménez_Cruz Joaquín Jocobi Jordán
    Jorge Jover Joya Juan_de_Dios Jurado Jusaino Juscamaita Justo Jusacamea Kantún Kuri Labastida Labra Labrada
    Lachica Laguna Laines Lainez Laínez Lailson Lamadrid Lamas Lambarén Landaverde Landavazo Landázuri Landín
    Lango Lanz Laparra Lapizco Lara_Ruiz Larios Larrea Larrañaga Larrinaga Larraga Larrinúa Lascurain Laredo
    Lastra Lastiri Laureano Laureles Lavalle Lavariega Lazalde Lazcano Lazo Lázcares Leaños Leandro Lebrija
    Lechuga Ledesma Legarreta Legaspi Legorreta Leija Leiva Lelo_de_Larrea Lemos Leocadio Leonardo Leonel Lepe
    Lerdo Letechipía Levario Lezama Leyja Lezcano Licón Liera Liévano Ligonio Lima Limas Liñán Lino Liquidano
    Livas Lizama Lizalde Lizardi Lizardo Lizaola Lizarraga Llamosas Llanas Llanes Llanos Llanillo Lleverino
    Llerena Llorente Loaeza Loaiza Loaisa Lobato Lobo Lobatos Loeza Lona Longinos Lomas Lomeli Lopes
    López_Portillo Lores Lorea Loreto Lorence Losoya Lovera Loya Loyo Loyola Luciano Lucio Lucatero Ludueña
    Luévano Luévanos Lujano Lules Lumbreras Luquín Luria Lule Luqueño Macario Maceda Macedo Macedonio Macho
    Machorro Madera Madero Madueña Madueño Magdaleno Magos Maganda Maíz Mairena Malacara Maldonada Malváez
    Malpica Manjarrez Manjárrez Mandujano Manilla Manrique Manrríquez Mansilla Manzanares Manzanarez Manzanilla
    Manzanero Maqueda Maravilla Marcelino Marcelo Marcial Marché Marenco Margain Maréz Marentes Maresca Marfil
    Maria María Marines Mariles Marina Mariñelarena Marmolejo Marrufo Marta Martel Martín Martiñón Martines
    Martinez_del_Campo Martiniano Mártir Mármol Mascorro Mascareñas Marulanda Márquina Márques Masson Matamoros
    Matuz Matus Matadamas Matehuala Maturano Mauleón Mauricio Mauro Máximo Maycotte Mayoral Maytorena Mayén
    Mazariegos Mazo Mazón Mazatán Mazuca Medellín Mediano Mejorada Melendrez Melgar Melgarejo Melgoza Melitón
    Mellado Menera Méndes Mendieta Mendizábal Mendicuti Mendrano Meneses Menéndez Meníndez Meraz Mercader Merced
    Mercedes Merchant Merlín Merlos Merlo Mestas Mexía Meya Michel Mier Mijangos Mijares Millanes Milián Minero
    Mínguez Minor Miñón Miraflores Mirafuentes Miravete Mirón Miselem Miramón Moctezuma Modesto Moedano Mogollón
    Moguel Moheno Moisés Mojarro Mojardín Molano Molero Molgado Moncayo Mondaca Monarrez Monárrez Monge Monjaraz
    Monje Monreal Monroe Monsalvo Monsiváis Montagner Montalbán Montaudon Montejano Montejo Montellano
    Montenegro Monter Montesinos Monterroso Monterrubio Montez Montijo Montufar Moranchel Moraila Moratilla
    Morado Moreira Moreida Morelos Morfín Morga Morgado Morín Moroyoqui Moro Morones Morquecho Morúa Moscoso
    Moscote Mosqueda Mosquera Mosso Mota_Velasco Motta Mouriño Muciño Mudespacher Munive Muníz Munguia
    Muñoz_Ledo Muratalla Murguía Murga Murrieta Murua Múzquiz Mújica Muñetón Musito Nabor Nah Naal Nabarrete
    Nafarrate Nahuat Nájar Narciso Natera Nataren Navarijo Navejas Navidad Navarez Nazario Necoechea Negrellos
    Nepomuceno Nereo Nevárez Nevares Neri Nery Niebla Niembro Niño Niño_de_Rivera Niño_de_Guzmán Nochebuena
    Nogales Noguez Nogueda Noguera Noh Norberto Norzagaray Nuncio Nungaray Nuñes Núñes Ñanez Oaxaca Oblea Obeso
    Obispo Ocádiz Ocaña Ocaranza Ocegueda Octaviano Odriozola Ogarrio Ogaz Ojendiz Olague Olaguibel Olaiz Olalde
    Olán Olarte Olascoaga Olaya Olea Olivar Olivarría Olivas Oliver Olivera Oliveros Olivo Olivos Ollervides
    Olmeda Olivan Onofre Onésimo Oñate Oquendo Orantes Orea Ordiales Ordorica Oregel Orendain Orejel Orihuela
    Ornelaz Orona Oronia Oropesa Orosco Orpinel Orrala Orrantia Ortigoza Ortegón Ortíz Ortiz_de_Montellano
    Osegueda Oseguera Oses Osnaya Osante Osorno Osollo Otáñez Ovalle Ovando Oxlaj Oyervides Oyarzún Ozuna
    Pacindo Pabello Padierna Padrón Pagaza Pagola Palacio Palemón Palencia Palazuelos Pallares Palomar Palomera
    Palomec Palomeque Palos Pámanes Panduro Paniagua Pano Panuco Pantaleón Pánfilo Pareja Parga Paramo Páramo
    Parraguirre Parral Pardiñas Partida Pasaye Pasillas Pastén Pastelín Pasos Patricio Patrón Paulín Pavón Payán
    Payró Paxtián Pech Pecina Pedrero Pedroza Pedrosa Pegueros Peguero Peinado Pego Peláez Pelcastre Peñafiel
    Peñafort Peñaflor Peñalosa Peñalver Peñaranda Peñuelas Peñuñuri Perada Percastre Perdigón Peregrina
    Peregrino Pereyra Pereira Pereda Perches Perezchica Perfecto Pernía Pérez_Gil Perrusquía Pesina Pesqueira
    Petatán Petronilo Picazo Picos Piceno Piedras Pillado Pinal Pinedo Pinales Pinacho Pinzón Piñera Piñón
    Piñeiro Piñeyro Pío Pioquinto Pitones Pitol Pizá Pizaña Pizarro Placencia Placeres Plancarte Plasencia Plaza
    Plazola Pliego Plúas Polo Poblano Poblete Policarpo Polvo Pompa Pontón Popoca Portales Portela Porres
    Portugal Poot Pozo Pozos Pradillo Prats Preciados Primero Primitivo Primo Próspero Puebla Puentes Puerta
    Pulgarín Pulidos Puc Purata Quechol Quesada Quezadas Quijada Quijas Quijote Quintal Quintas Quintino Quirino
    Quiroga Quiróz Quirós Quistián Quiterio Quitl Rabadán Rábago Radilla Raigoza Raimundo Ramales Ramblas
    Ramírez_de_Arellano Ramires Ramiro Rancaño Rascón Raso Raya Raygadas Raygoza Raymundo Razcón Rebollo
    Recéndez Recéndiz Recillas Recio Redín Redondo Regino Regis Regil Reina Reinoso Rello Remigio Renero Rengifo
    Renovato Renovales Requejo Requena Rescalvo Resendis Reséndez Restrepo Retano Retes Retiz Retolaza Revilla
    Revueltas Reygadas Reyna Reynaga Reynaldo Reynosa Reza Riaño Ricárdez Ricardo Riestra Rincones Río Ríofrío
    Riojas Riquelme Rivadeneyra Rivas_Mercado Rivarola Rivial Rizo Rizzo Robles_Gil Roberto Rochín Rodas Rodea
    Rodela Rodelas Rodil Rodiles Rodrigo Rodrigues Rodriguez_Gil Rogel Rogelio Rojano Rojero Rojo Rolón Romano
    Romandía Romay Rómulo Ronces Ronquillo Rosete Rosalío Rosiles Rosique Roura Rovelo Rovira Royval Rubalcaba
    Rubí Rubiano Rubín Rucobo Rugerio Ruano Ruedas Ruesga Ruíz Rul Rulfo Ruperto Rusiles Saade Sabas Sabino
    Sáenz Sáinz Sainz Sagaón Sagarnaga Sagredo Sahagún Sajaropulos Sala Salaices Salamanca Salaiza Salaya
    Salazar_Adame Salceda Saldierna Saldate Salgueiro Salido Salmorán Saloma Salomé Salto Saludado Salvatierra
    Salvatori Samano Sámano Samayoa Samperio Samarrón Sampayo Sampedro San_Martín San_Miguel San_Román
    San_Vicente San_Agustín San_Germán Sánches Sanciprián Sandez Sández Sangabriel Santa_Ana Santa_María
    Santa_Rita Santaella Santacruz Santander Santelices Santellanes Santibáñez Santiesteban Santín Santis
    Santizo Santopietro Sarellano Sarmina Sarracino Sáucedo Saucillo Saviñón Savala Sayago Saynez Sebastián
    Seañez Segundo Segoviano Segreste Seja Selvas Sempoalteca Senties Sentíes Sención Septién Sepúlbeda Serafín
    Sereno Sermeño Serpa Serrana Serralde Serratos Sesma Sesento Sevallos Severiano Severino Sicairos Sifuentes
    Signoret Sigüenza Sil Silerio Siller Silverio Silvestre Silvas Simón Simental Sinencio Sinecio Sinta
    Sipriano Sisneros Siordia Siqueiros Soberanes Soberanis Sobrevilla Socorro Sol Solache Solar Solares Soledad
    Soler Soltero Soni Soqui Sordo Soria Soriano Sorroza Sostenes Sostén Sotero Sotomayor Sousa Suaste
    Suárez_Inda Subia Sucedo Sumano Sumaya Suriano Susunaga Tabares Taboada Tabarez Tachiquín Tadeo Tafolla
    Talavera Tamariz Tamez Támez Tapetillo Tarango Tarín Tavares Tavera Tavarez Tejada Tejeida Tejero Telumbre
    Temores Temoltzi Tepole Tepox Terriquez Terríquez Tesillo Teutli Texis Tiscareño Tijerina Tijerino Tique
    Tobías Toca Tolamatl Toledano Tomé Tomasini Topete Toral Toriz Tórtola Tornel Tortoledo Toto Totosaus
    Trápaga Trapero Travieso Trasviña Trejos Treto Trevilla Trillo Tristán Troche Troyo Truqui Trueba Tun
    Turrubiartes Turrubiates Turrubiate Tuz Tzab Tzompantzi Ubaldo Ubiarco Ucán Ugarte Uicab Ulibarri Ulises
    Umaña Unzueta Unzón Uranga Urbano Urbiola Urbieta Urdiales Urcino Urenda Ureña Ureste Urista Urióstegui
    Urquidez Urquídez Urquieta Urquiza Urquizo Urrea Urueta Urzúa Usabiaga Usla Utrera Utrilla Valderrábano
    Valderrama Valdespino Valdiviezo Valdivieso Valente Valenciano Valeriano Valero Valdelamar Valladolid
    Vallarta Vallecillo Valenzo Valverde Vanegas Vaquera Vaquero Varillas Vasconcelos Vázques Vázquez_Mellado
    Vásques Vejar Véjar Velador Velazco Velez Vélez Veles Velis Veliz Véliz Velo Velderrain Vences Vendrell
    Ventosa Verástegui Vera_Cruz Verdejo Verdín Verdiguel Verdi Vermont Veytia Vianey Viana Viayra Vicario
    Victorio Vidales Vidaña Vidrio Vidrios Viera Vierna Vilchez Vilches Villaescusa Villafán Villafranco
    Villagrana Villalvazo Villalta Villamar Villamil Villanueba Villapudua Villar Villarino Villasana Villaseca
    Villatoro Villaverde Villavisencio Villazón Villela Villena Villeda Villordo Villota Viniegra Virgen
    Virrueta Virués Visoso Viscarra Vital Vite Vivanco Vivar Vivas Vizcaíno Vizcarra Vizuet Voisin Volantín
    Vuelvas Xicoténcatl Ximénez Xochihua Xolalpa Xool Yam Yamamoto Yañez Yebra Yedra Yeo Yerena Yescas Yocupicio
    Yepiz Yépiz Ybarra Ynzunza Yrigoyen Ysasi Yudiche Zabala Zacarías Zafra Zagal Zaldaña Zalapa Zaleta Zamano
    Zambada Zamacona Zamores Zámano Zamorategui Zapién Zapiain Zaracho Zaragosa Zarate Zarazúa Zariñana Zarza
    Zatarain Zatarín Zayas Zea Zebadúa Zeferino Zenil Zenón Zentella Zerecero Zertuche Zesati Zeta Zetter
    Zorrilla Zorrosa Zuazo Zuazua Zubía Zubieta Zubirán Zubillaga Zuleta Zuloaga Zumaya Zumarán Zurdo Zuno
    Zuviri Zuñiga Zúniga Atristain Abimerhi Achar Assad Atala Ayub Bichara Budib Chalita Chedraui Dib Fayad
    Gattás Haddad Harfush Helú Jalife Kahwagi Letayf Mansur Mafud Nacif Name Rayek Sacre Salum Slim Tame Tannous
    Wehbe Yunes Zarur Abugaber Wong Lee Ley Fong Lam Chang Cinco Yee Siu Kim Yuen Mar León_Wong Tanaka Nakamura
    Kasuga Murakami Hayashi Watanabe Schmidt Müller Weber Wagner Fischer Schneider Klassen Wiebe Friesen Penner
    Loewen Dyck Rempel Peters Neufeld Bergen Reimer Harder Froese Enns Hildebrand Giesbrecht Braun Sawatzky
    Krahn Banman Teichroeb Mazzocco Zago Zanella Stefanoni Precoma Bronca Colombo Minutti Dossetti Galeazzi
    Orlanzzini Schiavon Spezia Mioni Zanatta Simoni Bours Robinson Smith Johnson Williams Brown Jones Davis
    Miller Wilson Anderson Taylor Thomas Jackson White Harris Clark Lewis Walker Young King Wright Hill Scott
    Green Adams Baker Nelson Carter Mitchell Roberts Turner Phillips Campbell Parker O'Farrill Macfarland
    MacGregor Mac_Lean Murphy O'Reilly Kelly Collins Dupont Dubois Proal Reynaud Arnaud Caire Tron Jean Bellon
"""
