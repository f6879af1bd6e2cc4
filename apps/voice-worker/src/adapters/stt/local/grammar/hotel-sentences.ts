/** What callers say to hotels when a step asks an open question and the flow gives no examples. Written for Innline. */
export const HOTEL_SENTENCES = `
i'd like to book a room
i want to make a reservation
i'd like to make a reservation for tomorrow night
do you have any rooms available
do you have any rooms available for tonight
i need a room for two nights
a double room for two people please
a room with a view please
i want to cancel my reservation
i'd like to change my booking
i have a reservation for tomorrow
can i speak to the front desk
can you connect me to reception
i'd like to speak to the manager
let me talk to a person please
what time is breakfast
what time is check in
what time is check out
can i check out late
can i check in early
is breakfast included
do you have parking
is there a swimming pool
what time does the pool open
what time does the restaurant open
i'd like to book a table for two
i'd like to book a table for four at eight
can i order room service
i'd like to order some food to my room
i'd like to book a massage
do you have a spa
is there a gym
what is the wifi password
the internet is not working
the air conditioning is not working
the television is not working
there is no hot water
the shower is broken
there is a problem with my room
my key is not working
i lost my room key
i left something in my room
i need more towels please
can i have extra pillows
can you send somebody to clean my room
i need an iron
can i have a wake up call at seven
i'd like a wake up call tomorrow morning
can you call me a taxi
i need a taxi to the airport
is there a shuttle to the airport
how far is the airport
where are you located
what is your address
how much is a room for tonight
how much does it cost
do you allow pets
do you have a crib
i have a question about my bill
can i get a copy of my invoice
i'd like to pay my bill
i want to make a complaint
it is too noisy
my neighbours are very loud
i need a doctor
this is an emergency
i'm calling about a group booking
i'm calling about a conference
i'd like to book a meeting room
do you have a room for a wedding
i want to speak to housekeeping
can you connect me to the restaurant
can you connect me to room service
can you put me through to the concierge
i'd like some information
thank you
thank you very much goodbye
no that's all thank you
nothing else thanks
i don't know
can you repeat that please
what did you say
`
  .trim()
  .split('\n');
