package io.aludel.orm.flush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.orm.error.FlushException;
import io.aludel.orm.flush.model.Album;
import io.aludel.orm.flush.model.Artist;
import io.aludel.orm.flush.model.Country;
import org.junit.jupiter.api.Test;

/** What a flush would send where a unique value goes from one row to another. */
class UniqueValuePlanTest extends PlannedFlushes {
    @Test
    void aDeletedRowGivesItsUniqueValueToANewOne() {
        Country old = session.row(new Country("ud", "Utopia"), "ud");
        session.delete(old);
        session.add(new Country("ut", "Utopia"));
        plan("DELETE country WHERE (code) × 1", "  Country#ud", "INSERT country (code, name) × 1", "  Country(new#1)");
    }

    @Test
    void anUpdatedRowGivesItsUniqueValueToAnUpdatedOne() {
        Country first = session.row(new Country("aa", "Utopia"), "aa");
        Country second = session.row(new Country("bb", "Atlantis"), "bb");
        first.setName("Atlantis");
        second.setName("Eldorado");
        plan("UPDATE country (name) WHERE (code) × 2", "  Country#bb", "  Country#aa");
    }

    @Test
    void twoRowsSwapAUniqueValueThroughNull() {
        Artist first = session.row(new Artist("Nina"), 1L);
        Artist second = session.row(new Artist("Ella"), 2L);
        first.setName("Ella");
        second.setName("Nina");
        plan("UPDATE artist (name) WHERE (id) × 3", "  Artist#2: name = NULL", "  Artist#1", "  Artist#2");
    }

    @Test
    void aSwapThatCannotGoThroughNullIsRefused() {
        Country first = session.row(new Country("aa", "Utopia"), "aa");
        Country second = session.row(new Country("bb", "Atlantis"), "bb");
        first.setName("Atlantis");
        second.setName("Utopia");
        assertThatThrownBy(session::plan)
                .isInstanceOf(FlushException.class)
                .hasMessageContaining(
                        "UPDATE country (name) WHERE (code) of Country#bb, which takes the value of [name] from"
                                + " UPDATE country (name) WHERE (code) of Country#aa");
    }

    @Test
    void aReplacedParentGivesUpItsNameAndItsChildrenMove() {
        Artist old = new Artist("Nina");
        Album album = new Album("Kept");
        album.setArtist(old);
        session.row(old, 1L);
        session.row(album, 2L);
        Artist next = session.add(new Artist("Nina"));
        album.setArtist(next);
        session.delete(old);
        FlushPlan plan = session.plan();
        assertThat(plan.toString()
                        .lines()
                        .filter(line -> !line.contains("artist_genre") && !line.contains("= key of Artist#1")))
                .containsExactly(
                        "UPDATE album (artist_id) WHERE (id) × 1",
                        "  Album#2: artist_id = NULL",
                        "DELETE artist WHERE (id) × 1",
                        "  Artist#1",
                        "INSERT artist (name) × 1",
                        "  Artist(new#1)",
                        "UPDATE album (version, artist_id) WHERE (id, version) × 1",
                        "  Album#2: artist_id = key of Artist(new#1)");
    }

    @Test
    void aDeletedAndANewObjectOfOneKeyAreOneUpdate() {
        Country old = session.row(new Country("ut", "Utopia"), "ut");
        session.delete(old);
        session.add(new Country("ut", "New Utopia"));
        plan("UPDATE country (name) WHERE (code) × 1", "  Country(new#1)");
    }
}
