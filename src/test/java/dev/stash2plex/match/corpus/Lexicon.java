package dev.stash2plex.match.corpus;

import java.util.List;

/// Words to invent titles, studios and names from.
///
/// @param german, french, russian, kana, korean whole titles are made of these, two each
record Lexicon(
        List<String> adjectives,
        List<String> nouns,
        List<String> places,
        List<String> doings,
        List<String> firstNames,
        List<String> lastNames,
        List<String> studioNames,
        List<String> studioKinds,
        List<String> german,
        List<String> french,
        List<String> russian,
        List<String> kana,
        List<String> korean,
        List<String> strangeStudios) {

    /// The one that the corpus that is checked in is made of.
    static Lexicon first() {
        return new Lexicon(
                words("""
                        Old Quiet Silver Hidden Golden Broken Distant Early Electric Empty Endless Faded Familiar Final
                        First Floating Forgotten Frozen Gentle Green Heavy Hollow Honest Humble Last Late Little Lonely
                        Long Lost Lucky Midnight Narrow New Northern Open Painted Paper Patient Perfect Plain Private
                        Pure Restless Rusty Salty Second Secret Seven Shallow Silent Simple Slow Small Soft Southern
                        Stolen Strange Summer Sunday Sweet Third Tiny Velvet Warm Wild Winter Wooden Yellow Young"""),
                words("""
                        River Garden Harbour Mountain Walk Light Voyage Year Window Letter Summer Morning Orchard Bridge
                        Lantern Mirror Island Station Kitchen Library Forest Meadow Storm Tide Shore Anchor Compass
                        Candle Feather Stone Valley Rain Snow Sparrow Fox Wolf Horse Train Market Carnival Dance Song
                        Piano Violin Story Promise Secret Stranger Neighbour Guest Visitor Teacher Painter Baker Sailor
                        Captain Doctor Gardener Holiday Weekend Evening Afternoon Breakfast Dinner Picnic Party Wedding
                        Reunion Journey Escape Return Arrival Departure Balcony Terrace Rooftop Cellar Attic Corridor
                        Elevator Hotel Cabin Cottage Castle Tower Lighthouse Mill Farm Barn Vineyard Desert Canyon"""),
                words("Paris Lisbon Oslo Kyoto Havana Naples Bergen Cadiz Vienna Tromso Porto Genoa"),
                words("Chasing Finding Losing Leaving Watching Painting Waiting Dreaming Sailing Crossing Keeping"),
                words("""
                        Jane Alex Sam Terra Milo Nora Ivy Luca Mira Otto Elsa Hugo Lena Lana Max Vera Theo Ada Finn
                        Greta Ida Jonas Kira Leo Maya Nils Olga Paul Rosa Stella Tom Una Viktor Wanda Yara Zoe"""),
                words("""
                        Roe Poe Doe Fox Finch Hale Winter Stone March Lake Brook Field Marsh Wood Hill Ford Grant Penn
                        Quill Reed Sand Thorn Vale West York Ash Bell Crane Drake Ember Frost Glass Moss North"""),
                words("""
                        Aurora Northlight Bluebird Harvest Copper Meridian Juniper Solstice Redwood Ivory Tangent
                        Larkspur Cobalt Halcyon Drift Pinnacle"""),
                words("Films Studio Pictures Media Classics Originals Productions Shorts"),
                words("Märchen Straße Größe Müde Schöne Frühling Hügel Brücke Küche Mädchen Fluß Gärten Öffnung Süße"),
                words("Café Crème Été Forêt Rêve Élève Château Fenêtre Désir Lumière Soirée Mémoire Hôtel Île"),
                words("Кошки Крыша Русское Название Зимний Вечер Жёлтый Щенок Хорошая Цена Юность Ключи Море Улица"),
                words("さくら みち ゆき はな もり かぜ ねこ ひかり よる あさ なつ ふゆ やま かわ しろ"),
                words("한국 제목 바다 여름 겨울 하늘 노래 사랑 친구 아침 저녁 정원 강물 산책"),
                words("Moonbase Tidewater Paperplane Quartz Whitefield Fernhill Larch Gravel"));
    }

    /// Another one, to see that nothing was fitted to the first.
    static Lexicon second() {
        return new Lexicon(
                words("""
                        Amber Ancient Bitter Blue Borrowed Brave Bright Calm Careless Clear Cold Crimson Crooked Dark
                        Deep Double Dusty Eager Eastern Fearless Fifth Foggy Fragile Free Full Giant Grand Grey Happy
                        High Icy Jolly Kind Lazy Light Magic Modern Naked Neat Noble Odd Orange Pale Proud Quick Rare
                        Red Round Royal Sacred Sharp Shy Sixth Sleepy Smooth Solid Stormy Sunny Tall Tender Tidy True
                        Twin Unseen Vacant Vivid Western White Wise"""),
                words("""
                        Acorn Album Alley Apple Archive Arrow Avenue Bakery Bay Beach Bench Bicycle Bird Boat Book
                        Bottle Boulevard Cafe Camera Canal Cedar Chapel Cherry Circus Clock Cloud Coast Coffee Corner
                        Creek Curtain Daughter Diary Dock Door Eagle Echo Engine Fable Fence Ferry Fire Flag Flower
                        Fountain Gate Ghost Gift Grove Guitar Hall Hammer Hat Heart Hero Hour House Ice Ink Jacket
                        Jewel Key King Kite Lake Lane Leaf Lemon Map Maze Melody Moon Museum Needle Night Oak Ocean
                        Office Palace Path Pearl Pilot Pond Queen Question Quilt Rival Road Rose Runner Sail School
                        Shadow Signal Sister Sky Soldier Spring Star Street Table Tailor Tale Temple Thief Thread
                        Ticket Tiger Train Treasure Tree Tunnel Umbrella Village Wall Wave Wheel Whisper Wind Witness"""),
                words("Madrid Dublin Quebec Boston Malmo Turin Zagreb Basel Ghent Split Nice Riga"),
                words("Calling Carrying Catching Counting Drawing Following Hiding Learning Mending Reading Running"),
                words("""
                        Anna Bruno Clara Dario Emil Flora Gina Henry Irma Jack Katja Lou Marta Noel Oskar Petra Quentin
                        Rita Simon Tara Ursula Vito Willa Xenia Yuri Zita Bea Carl Dora Erik Fay Gus Hanna Ilja"""),
                words("""
                        Adler Bishop Carver Dale Eden Fisher Gale Hart Irwin Jay Kerr Lowe Mason Noble Oakes Pike Rowe
                        Shaw Tate Underhill Voss Ward Yates Zeller Birch Cole Dunn Ellis Flynn Gray Hunt Ives"""),
                words("""
                        Silverline Brightwater Nomad Lanternhouse Velour Paragon Cinder Marigold Outpost Sundial Vertex
                        Wildflower Zephyr Obsidian Foxglove Tramline"""),
                words("Entertainment Video Works House Collective Network Cinema Tales"),
                words("Wölfe Füchse Bäume Schlösser Tür Nächte Grüße Blüte Löwe Flügel Käse Höhle Späße Kühle"),
                words("Hiver Aïeul Noël Garçon Fête Étoile Goûter Forgeron Pâques Reine Cœur Bœuf Naïve Leçon"),
                words("Чайка Шум Ночь Яблоко Дождь Снег Поезд Цирк Южный Экран Белый Ветер Город Тихий"),
                words("すな うみ そら つき ほし みず ひと まち とり にじ こえ いろ ゆめ あめ しま"),
                words("달빛 구름 바람 거리 시장 기차 우산 편지 거울 창문 나무 호수 여행 소풍"),
                words("Crosswind Ironbark Puddle Sandglass Holloway Birchwood Tapestry Kestrel"));
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+", -1));
    }
}
