"""Surnames that many bear, from general knowledge, with rough frequencies; `_` stands for a blank in one."""

# Each with its weight.
COMMON = """
    Hernández 430 García 338 Martínez 312 López 308 González 262 Rodríguez 212 Pérez 210 Sánchez 204 Ramírez 200
    Cruz 148 Flores 143 Gómez 134 Morales 119 Reyes 110 Vázquez 98 Jiménez 104 Torres 107 Díaz 99 Gutiérrez 99
    Ruiz 91 Mendoza 87 Aguilar 79 Ortiz 77 Moreno 75 Castillo 75 Romero 71 Álvarez 71 Méndez 69 Chávez 69
    Rivera 67 Juárez 63 Ramos 61 Domínguez 57 Herrera 55 Medina 54 Castro 53 Vargas 51 Guzmán 49 Velázquez 42
    de_la_Cruz 45 Contreras 44 Rojas 42 Salazar 42 Luna 39 Ortega 39 Santiago 37 Guerrero 37 Estrada 35
    Bautista 35 Cortés 30 Soto 33 Alvarado 32 Espinoza 29 Lara 29 Ávila 28 Ríos 28 Cervantes 27 Silva 27
    Delgado 27 Vega 27 Márquez 26 Sandoval 25 Carrillo 24 Fernández 24 León 24 Mejía 24 Solís 23 Núñez 22
    Rosas 21 Valdez 20 Ibarra 21 Campos 21 Santos 21 Camacho 21 Peña 20 Maldonado 20 Navarro 20 Rosales 20
    Acosta 19 Miranda 19 Trejo 18 Valencia 18 Nava 18 Pacheco 18 Robles 18 Molina 18 Rangel 18 Fuentes 17
    Huerta 17 Meza 17 Aguirre 17 Cárdenas 17 Orozco 16 Padilla 16 Espinosa 14 Muñoz 30 Vásquez 24 Velásquez 8
    Cortez 9 Gonzales 5 Valdés 4 Mejia 2 Osorio 12 Salinas 17 Rocha 12
"""

# The commoner first.
LESS_COMMON = """
    Salas Serrano Ayala Tapia Villanueva Zamora Macías Montes Escobar Barrera Ponce Trujillo Galindo Villarreal
    Arellano Cabrera Franco Velasco Figueroa Leyva Zúñiga Esquivel Bravo Montoya Corona Suárez Parra Beltrán
    Quintero Guevara Duarte Lozano Galván Gallegos Arias Arroyo Tovar Cuevas Becerra Bernal Cisneros Olvera
    Ochoa Montiel Rubio Valenzuela Barragán Benítez Barajas Palacios Pineda Escobedo Murillo Zavala Treviño
    Garza Nieto Tejeda Tello Toledo Peralta Andrade Bello Blanco Cano Carmona Carranza Carrasco Casas Castañeda
    Cedillo Cerda Colín Córdova Correa Coronado Covarrubias Cuéllar Dávila Enríquez Escalante Félix Gaona
    Garduño Gil Granados Guerra Guillén Hurtado Islas Jaramillo Lázaro Ledezma Leal Limón Linares Lugo Marín
    Mata Mercado Mireles Mora Morán Mondragón Monroy Montero Nájera Navarrete Olivares Oropeza Osuna Páez
    Pantoja Paredes Patiño Perea Piña Plascencia Plata Polanco Portillo Pulido Quiroz Razo Rentería Reséndiz
    Rincón Rivas Roldán Salgado Saldaña Saucedo Sepúlveda Sierra Solano Solórzano Sosa Tinoco Tirado Toscano
    Urbina Uribe Valadez Valdivia Valle Varela Vera Verdugo Vidal Villa Villalobos Villaseñor Villegas Yáñez
    Zambrano Zapata Zaragoza Zárate Zepeda Arredondo Arteaga Avendaño Arriaga Ángeles Antonio Alonso Alcántara
    Alfaro Alemán Almaraz Amador Anaya Andrés Aparicio Aragón Aranda Arce Arenas Arévalo Armenta Arreola Arriola
    Astorga Ávalos Ayón Báez Balderas Ballesteros Bañuelos Barrios Barrón Basurto Bátiz Bermúdez Bernabé
    Betancourt Blas Bonilla Borja Briones Briseño Bueno Burgos Bustamante Bustos Caballero Calderón Calvillo
    Calvo Camarena Camargo Campa Cantú Carbajal Cardona Cardoso Carreón Carreño Carrera Casillas Castañón
    Castellanos Castelán Ceballos Ceja Celis Centeno Cerón Cervera Chacón Chavarría Chaparro Clemente Cobos
    Conde Concha Coria Cornejo Coronel Corral Corrales Crespo Cuenca Cuesta del_Ángel del_Toro del_Río del_Valle
    de_León de_Jesús de_la_Rosa de_la_Torre de_la_Peña de_la_O de_los_Santos de_Dios de_la_Paz de_la_Garza
    de_la_Fuente de_Luna de_Anda de_Santiago de_la_Luz del_Carmen del_Moral de_la_Mora Díaz_de_León
    Ponce_de_León Montes_de_Oca Monte_de_Oca Ladrón_de_Guevara Domingo Durán Echeverría Elizondo Encarnación
    Escamilla Escalona Escareño Escárcega Esparza Espejel Espino Esteban Estévez Fajardo Farías Fierro Fonseca
    Fragoso Francisco Frausto Frías Fuerte Galarza Galaviz Gálvez Gámez Gamboa Gándara Garay Garibay Garrido
    Gaspar Gaytán Gallardo Godínez Godoy Gaxiola Grajales Gracia Granillo Guadarrama Guajardo Guardado Gudiño
    Güereca Guido Guízar Haro Heredia Hermosillo Hidalgo Hilario Hinojosa Holguín Huitrón Ibáñez Inda Isidro
    Izquierdo Jacinto Jacobo Jasso Jáuregui Jaimes Jara Jerónimo José Juan Lagunas Landa Landeros Lemus Lerma
    Leos Licea Lira Lizárraga Llamas Loera Lomelí Longoria Loredo Lorenzo Loza Lozada Lucas Lucero Luis Luján
    Luz Machado Machuca Madrid Madrigal Magaña Magallanes Magallón Malagón Mancilla Mancillas Manríquez Manuel
    Manzano Manzo Mares Mariano Mariscal Marroquín Marcos Mateo Mateos Matías Maya Mayorga Mayo Maza Medrano
    Melchor Meléndez Melo Mena Menchaca Mendiola Mendívil Merino Mesa Miguel Millán Miramontes Mojica Molinar
    Moncada Montalvo Montaño Montelongo Monterrosa Monzón Mota Moya Munguía Muñiz Muro Nápoles Naranjo Narváez
    Natividad Negrete Nicolás Nolasco Noriega Novoa Obregón Ocampo Ojeda Olguín Oliva Olmedo Olmos Ontiveros
    Ordaz Ordóñez Orduño Orduña Oregón Orellana Ornelas Oros Orta Ortuño Osornio Otero Oviedo Pablo Palafox
    Palma Palomares Palomino Pardo Parada Pascual Pastor Pastrana Paulino Paz Pedraza Pedro Pelayo Peñaloza
    Perales Peraza Perdomo Pichardo Piedra Pimentel Pinto Pintor Pizano Ponciano Porras Posada Posadas Prado
    Preciado Prieto Prudencio Puente Puga Quevedo Quezada Quijano Quintana Quintanilla Quiñones Quiñónez
    Quirarte Rafael Ramón Rayón Real Rebollar Rebolledo Regalado Rendón Resendez Retana Reta Reynoso Rico Rivero
    Roa Robledo Roblero Rodarte Román Romo Roque Rosado Rosendo Rostro Rueda Rufino Rúa Ruelas Ruvalcaba
    Saavedra Salcedo Salcido Saldívar Salmerón Salomón Salvador Samaniego San_Juan Sanabria Sandate Santamaría
    Santana Santa_Cruz Santillán Santoyo Sarabia Sarmiento Sauceda Segovia Segura Serna Serrato Servín Sevilla
    Sigala Sixto Sotelo Suástegui Tafoya Talamantes Tamayo Téllez Tena Tenorio Terán Terrazas Terrones Tiburcio
    Tolentino Tomás Toribio Torrez Tornero Torres_Landa Tostado Trinidad Troncoso Ugalde Ulloa Urías Uriarte
    Urrutia Valdovinos Valentín Valerio Valladares Vallejo Valles Valtierra Varelas Vaca Vela Velarde Velasquez
    Venegas Ventura Verduzco Vergara Vicencio Vicente Victoria Victoriano Vieyra Vigil Vilchis Villafaña
    Villafuerte Villagómez Villagrán Villalba Villalpando Villareal Villarruel Villavicencio Villicaña Viveros
    Yépez Zaldívar Zamarripa Zamudio Zarco Zavaleta Zazueta Zendejas Zermeño Zetina Zurita Zamorano Alarcón
    Alanís Alcaraz Alcalá Aldana Aldaco Alejo Alejandre Altamirano Alva Amaya Amezcua Arcos Argüello Argüelles
    Arzate Atilano Avelar Avilés Ayuso Azuara Baltazar Banda Barba Barbosa Barcenas Bárcenas Barocio Barraza
    Barreto Barrientos Bazán Bedolla Bejarano Bermejo Berrios Borrego Borquez Bórquez Brambila Bucio Buenrostro
    Bojórquez Burciaga Búrquez Cadena Calleja Canales Candelario Canela Canizales Cañedo Carlos Carpio Carvajal
    Castrejón Catalán Cázares Cejudo Celaya Cepeda Cervantez Cháirez Chaidez Chaires Cigarroa Cota Crisóstomo
    Crisanto Cuadras Cubillas Cueto Cueva Curiel
"""
