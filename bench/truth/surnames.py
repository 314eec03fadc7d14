"""Surnames, with how many of a hundred Mexicans bear each. Written from general knowledge, rounded."""

COMMON = {
    "Hernández": 4.0, "García": 3.4, "Martínez": 3.05, "López": 2.95, "González": 2.7, "Rodríguez": 2.05,
    "Pérez": 2.0, "Sánchez": 1.95, "Ramírez": 1.85, "Cruz": 1.35, "Flores": 1.3, "Gómez": 1.25, "Morales": 1.05,
    "Vázquez": 0.9, "Reyes": 0.95, "Jiménez": 0.95, "Torres": 0.92, "Díaz": 0.9, "Gutiérrez": 0.88, "Ruiz": 0.85,
    "Mendoza": 0.8, "Aguilar": 0.75, "Ortiz": 0.72, "Moreno": 0.68, "Castillo": 0.65, "Romero": 0.62,
    "Álvarez": 0.6, "Méndez": 0.55, "Chávez": 0.54, "Rivera": 0.52, "Juárez": 0.5, "Ramos": 0.5,
    "Domínguez": 0.48, "Herrera": 0.46, "Medina": 0.44, "Castro": 0.43, "Vargas": 0.41, "Guzmán": 0.4,
    "Velázquez": 0.36, "Muñoz": 0.36, "Rojas": 0.35, "de la Cruz": 0.35, "Contreras": 0.34, "Salazar": 0.33,
    "Luna": 0.32, "Ortega": 0.31, "Santiago": 0.3, "Guerrero": 0.29, "Estrada": 0.28, "Bautista": 0.28,
    "Cortés": 0.25, "Soto": 0.26, "Alvarado": 0.26, "Espinoza": 0.24, "Lara": 0.24, "Ávila": 0.24, "Ríos": 0.23,
    "de Jesús": 0.2, "Cervantes": 0.22, "Silva": 0.22, "Delgado": 0.21, "Vega": 0.21, "Márquez": 0.2,
    "Sandoval": 0.2, "Carrillo": 0.19, "León": 0.19, "Mejía": 0.18, "Solís": 0.18, "de la Rosa": 0.14,
    "de León": 0.14, "de la Torre": 0.08, "de los Santos": 0.05, "del Ángel": 0.04, "de la Garza": 0.05,
    "Montes de Oca": 0.05, "del Río": 0.05, "de Santiago": 0.05, "de los Reyes": 0.03, "del Valle": 0.04,
    "del Toro": 0.03, "de la Paz": 0.03, "de la O": 0.02, "de Anda": 0.03, "de la Peña": 0.02, "de la Fuente": 0.03,
    "Ponce de León": 0.03, "Díaz de León": 0.03, "Ladrón de Guevara": 0.01, "de los Ríos": 0.02, "de Luna": 0.03,
    "del Carmen": 0.02, "San Juan": 0.03, "San Martín": 0.03, "Santa Cruz": 0.02, "de la Vega": 0.03,
    "y Llamas": 0.001, "Vásquez": 0.2, "Velasco": 0.17, "Velásquez": 0.04, "Cortez": 0.08, "Espinosa": 0.12,
    "Valdez": 0.12, "Valdés": 0.08, "Ibáñez": 0.05, "Ibánez": 0.01, "Chaves": 0.01, "Mejia": 0.01, "Ayala": 0.18,
}  # fmt: skip

# From about one in six hundred down to one in ten thousand, the commonest first.
LESS_COMMON = """
    Rosas Ibarra Núñez Campos Camacho Santos Maldonado Navarro Rosales Peña Acosta Miranda Trejo Cabrera
    Valencia Nava Pacheco Robles Molina Rangel Fuentes Huerta Padilla Orozco Meza Fernández Olvera Salas
    Zamora Galván Bernal Salinas Ochoa Tapia Franco Cárdenas Serrano Villanueva Ponce Andrade Montes Marín
    Zúñiga Arellano Beltrán Valenzuela Rubio Nieto Barrera Suárez Macías Parra Aguirre Villegas Osorio
    Duarte Cano Corona Leyva Calderón Blanco Esquivel Uribe Montoya Arias Trujillo Castañeda Palacios Zavala
    Villa Quintero Escobar Mora Cisneros Murillo Bravo Figueroa Correa Peralta Pineda Carmona Cuevas
    Gallegos Rocha Vera Arroyo Barajas Magaña Coronado Mata Sosa Rosario Tovar Bonilla Toledo Lozano Félix
    Venegas Rico Quiroz Gallardo Segura Avendaño Nájera Jaramillo Arreola Becerra Saldaña Benítez Escobedo
    Lugo Vidal Cordero Alonso Ventura Hidalgo Paredes Ventura Roldán Solano Zárate Granados Angeles Arriaga
    Cadena Zapata Galindo Ordóñez Alfaro Tejeda Varela Alcántara Salgado Limón Lira Manzano Sierra Enríquez
    Casillas Valdivia Plascencia Preciado Covarrubias Ocampo Bahena Brito Abarca Adame Alarcón Alemán
    Almaraz Alcaraz Amador Amaya Aparicio Aquino Aragón Aranda Arce Armenta Arredondo Arteaga Baeza Balderas
    Baltazar Banda Bañuelos Barragán Barrios Bello Bermúdez Burgos Bustamante Bustos Caballero Cabral
    Calvillo Canales Carbajal Carranza Carreón Carrera Carrasco Casas Castellanos Catalán Ceballos Cerda
    Cerón Chacón Clemente Colín Conde Córdova Córdoba Coria Coronel Cota Crespo Cuéllar Dávila Dorantes
    Echeverría Elizondo Encinas Escalante Escamilla Esparza Espino Falcón Farías Fajardo Fierro Flórez
    Frausto Fraire Fuerte Gaona Gálvez Gámez Garay Garduño Garibay Garrido Garza Gasca Gil Godínez Godoy
    Gaspar Gordillo Grijalva Guadarrama Guardado Guevara Guillén Gurrola Haro Higuera Hurtado Hinojosa
    Iglesias Infante Islas Izquierdo Jacobo Jácome Jasso Jáuregui Jurado Landa Landeros Ledesma Ledezma
    Lemus Leal Linares Llamas Llanos Lobato Longoria Loera Loredo Lorenzo Lucero Luján Macedo Madera Madrid
    Madrigal Manríquez Manzanares Marroquín Mancilla Mansilla Matías Mayorga Medrano Melchor Melgoza Méndoza
    Mercado Merino Mireles Mojica Moctezuma Monroy Montalvo Montaño Montenegro Monterrosa Montero Monzón
    Morán Moya Mondragón Muñiz Muro Nájar Naranjo Narváez Negrete Nevárez Noriega Novoa Obregón Ojeda
    Olivares Olivas Oliva Olmos Ontiveros Orduña Orta Osuna Ovalle Oviedo Pantoja Paz Pedraza Pedroza Peláez
    Pelayo Peñaloza Peraza Perales Piña Piñón Pizarro Portillo Posadas Prado Puente Puga Pulido Quezada
    Quintana Quijano Quiñones Ramón Razo Rebolledo Rendón Rentería Resendiz Reséndiz Reyna Reynoso Rincón
    Riojas Rivas Rodarte Roa Román Ronquillo Rosado Roque Rueda Ruelas Sáenz Sáinz Salcedo Saldívar
    Samaniego Sandova Santana Santillán Santacruz Saucedo Sauceda Sepúlveda Sifuentes Cifuentes Simón
    Solorio Solórzano Sotelo Tafoya Talavera Téllez Tello Terán Terrazas Tinoco Tirado Toscano Treviño
    Urbina Ureña Urías Valadez Valladares Valle Valles Vallejo Vallejos Valverde Varela Vargaz Vela Velarde
    Veloz Verdugo Verduzco Viera Vieyra Villafuerte Villagómez Villalobos Villalpando Villarreal Villaseñor
    Villaverde Viveros Ybarra Yáñez Yépez Zaldívar Zambrano Zaragoza Zavaleta Zepeda Cepeda Zermeño Zurita
    Xolalpa Xochihua Tecuapetla Cuautle Tlatelpa Xicoténcatl Tepetl Coyotl Tzompantzi Chan Pech Canul Canché
    Dzul Ek May Chi Cauich Ucán Uc Tun Poot Poot Balam Caamal Couoh Euán Hau Huchim Itzá Kantún Ku Kú Mukul
    Nah Naal Noh Oxté Pat Puc Tamay Tuz Tzab Xool Yam Santiz Sántiz Shilón Tzotz Jolote Girón Ixtlahuac
    Cuatlayotl Tehuitzil Huitzil Popoca Chimal Cahuich Tequihuatle Zempoalteca Tototzintle Xelhuantzi
    """

# Where each state's people come from more often than elsewhere is decided by dice; these are known anyway.
REGIONAL = {
    "YN": "Chan Pech Canul Canché Dzul Ek May Chi Cauich Ucán Uc Tun Poot Balam Caamal Couoh Euán Hau Kú Puc Tuz",
    "QR": "Chan Pech Canul May Chi Tun Poot Balam Caamal Uc Ek Dzul Canché Pat Cauich",
    "CC": "Chan Pech Canul May Chi Tun Balam Cahuich Dzul Ek Uc Poot",
    "CS": "Gómez Pérez Sántiz Santiz Shilón Jolote Girón Hernández López Díaz Méndez Jiménez Ruiz Velasco",
    "PL": "Cuautle Coyotl Tlatelpa Xicoténcatl Tecuapetla Popoca Tehuitzil Xochihua Tototzintle Flores",
    "TL": "Zempoalteca Xelhuantzi Cuatlayotl Tzompantzi Xolalpa Popoca Flores Pérez Hernández",
    "OC": "Santiago Cruz Martínez López Bautista Ramírez Velasco Aquino Avendaño Matías Toledo Vásquez",
    "GR": "Bello Abarca Bahena Adame Salgado Catalán Ocampo García Morales Vázquez Cisneros Nava Tepetl",
    "NL": "Garza Treviño Cantú Elizondo Longoria Villarreal Leal de-la-Garza Saldívar Garza",
}
