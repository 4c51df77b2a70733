package io.bellwether.enrich.entity;

import io.bellwether.enrich.segment.Token;
import java.util.List;

/** Chinese names that no table holds: organisations, places and persons, by the words they are made of and beside. */
final class ChineseNames {

    private final ChineseOrganisations organisations;
    private final ChinesePlaces places;
    private final PlaceCharacters placeCharacters;
    private final ForeignNames foreignNames;
    private final ChinesePersons persons;
    private final IntroducedPersons introducedPersons;

    ChineseNames(EntityTable table) {
        var lists = new ChineseCues();
        var cues = new PersonCues(lists);
        organisations = new ChineseOrganisations(lists);
        places = new ChinesePlaces(lists, table.names());
        placeCharacters = new PlaceCharacters(lists, table.byId());
        foreignNames = new ForeignNames(lists, cues, table.names());
        persons = new ChinesePersons(lists, cues);
        introducedPersons = new IntroducedPersons(lists, cues, table.names());
    }

    /** Adds the names of one sentence; of two types for the same span the first added is kept. */
    void find(String text, List<Token> sentence, KnownPlaces known, List<Mention> mentions) {
        var tokens = new HanSentence(text, sentence);
        organisations.find(tokens, known, mentions);
        places.find(tokens, mentions);
        placeCharacters.find(tokens, mentions);
        foreignNames.find(tokens, mentions);
        persons.find(tokens, mentions);
        introducedPersons.find(tokens, mentions);
    }
}
