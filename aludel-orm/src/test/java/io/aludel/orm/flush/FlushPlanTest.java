package io.aludel.orm.flush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.orm.error.FlushException;
import io.aludel.orm.flush.model.Album;
import io.aludel.orm.flush.model.Artist;
import io.aludel.orm.flush.model.Country;
import io.aludel.orm.flush.model.Folder;
import io.aludel.orm.flush.model.Region;
import io.aludel.orm.flush.model.Seat;
import io.aludel.orm.flush.model.Ticket;
import io.aludel.orm.flush.model.Town;
import io.aludel.orm.flush.model.Track;
import org.junit.jupiter.api.Test;

/** What a flush would send of objects that are new, changed or deleted. */
class FlushPlanTest extends PlannedFlushes {
    // What is new

    @Test
    void nothingToDoIsAnEmptyPlan() {
        noPlan();
    }

    @Test
    void parentsAreInsertedBeforeChildrenAndNeighboursOfOneShapeTogether() {
        Artist nina = new Artist("Nina");
        Album first = new Album("First");
        Album second = new Album("Second");
        Track track = new Track("Opening");
        track.setAlbum(second);
        first.setArtist(nina);
        second.setArtist(nina);
        session.add(track, first, second);
        plan(
                "INSERT artist (name) × 1",
                "  Artist(new#1)",
                "INSERT album (title, subtitle, version, artist_id) × 2",
                "  Album(new#1): subtitle = NULL, artist_id = key of Artist(new#1)",
                "  Album(new#2): subtitle = NULL, artist_id = key of Artist(new#1)",
                "INSERT track (name, album_id) × 1",
                "  Track(new#1): album_id = key of Album(new#1)");
    }

    @Test
    void insertsOfATableFollowTheOrderOfAdding() {
        session.add(new Country("fr", "France"), new Country("at", "Austria"), new Country("ch", "Switzerland"));
        assertThat(session.plan().steps().get(0).rows())
                .extracting(row -> row.values()[0])
                .containsExactly("fr", "at", "ch");
    }

    @Test
    void aKeyThatTheApplicationGaveIsSentAndMakesAStepOfItsOwn() {
        Artist known = new Artist("Known");
        known.setId(7L);
        session.add(new Artist("First"), known, new Artist("Last"));
        assertThat(session.plan().summary())
                .containsExactly(
                        "INSERT artist (name) × 1", "INSERT artist (id, name) × 1", "INSERT artist (name) × 1");
    }

    @Test
    void aMissingKeyIsRefusedWithTheRemedy() {
        session.add(new Country(null, "Nowhere"));
        assertThatThrownBy(session::plan)
                .isInstanceOf(FlushException.class)
                .hasMessage("ORM-2202: Country.code is part of the key, but a new Country has none."
                        + "\n  Usually the key was meant to be generated."
                        + "\n  Set code before session.add(..), or annotate it with @GeneratedValue.");
    }

    @Test
    void aUuidIsMadeHere() {
        Ticket ticket = session.add(new Ticket());
        plan("INSERT ticket (id, seat_number) × 1", "  Ticket(new#1): seat_number = NULL");
        assertThat(ticket.getId()).isNotNull();
    }

    @Test
    void anObjectThatWasNeverAddedIsNotWritten() {
        Album album = session.row(new Album("Old"), 1L);
        Artist stranger = new Artist("Stranger");
        album.setArtist(stranger);
        session.expunge(((io.aludel.orm.runtime.ManagedEntity) stranger).$aludel$state());
        noPlan();
    }

    // What changed

    @Test
    void updatesNameOnlyNetChangesAndCountVersions() {
        Album album = session.row(new Album("Old"), 42L);
        album.setTitle("New");
        album.setSubtitle("something");
        album.setSubtitle(null);
        plan("UPDATE album (title, version) WHERE (id, version) × 1", "  Album#42");
    }

    @Test
    void aValueThatWasSetBackIsNotWritten() {
        Album album = session.row(new Album("Old"), 42L);
        album.setTitle("New");
        album.setTitle("Old");
        assertThat(session.modified()).hasSize(1);
        noPlan();
    }

    @Test
    void updatesFollowTheOrderOfKeys() {
        Folder three = session.row(new Folder("c"), 3L);
        Folder one = session.row(new Folder("a"), 1L);
        Folder two = session.row(new Folder("b"), 2L);
        three.setName("C");
        one.setName("A");
        two.setName("B");
        plan("UPDATE folder (name) WHERE (id) × 3", "  Folder#1", "  Folder#2", "  Folder#3");
    }

    @Test
    void updatesOfATableComeBeforeItsInserts() {
        Folder old = session.row(new Folder("old"), 1L);
        session.add(new Folder("new"));
        old.setName("older");
        assertThat(session.plan().summary())
                .containsExactly("UPDATE folder (name) WHERE (id) × 1", "INSERT folder (name, parent_id) × 1");
    }

    @Test
    void aReferenceToANewObjectWaitsForItsKey() {
        Album album = session.row(new Album("Old"), 1L);
        album.setArtist(new Artist("New"));
        plan(
                "INSERT artist (name) × 1",
                "  Artist(new#1)",
                "UPDATE album (version, artist_id) WHERE (id, version) × 1",
                "  Album#1: artist_id = key of Artist(new#1)");
    }

    @Test
    void movingAChildWritesItsForeignKeyOnce() {
        Artist from = new Artist("From");
        Artist to = new Artist("To");
        Album album = new Album("Moved");
        album.setArtist(from);
        session.row(from, 1L);
        session.row(to, 2L);
        session.row(album, 3L);
        to.getAlbums().add(album);
        assertThat(from.getAlbums()).isEmpty();
        plan("UPDATE album (version, artist_id) WHERE (id, version) × 1", "  Album#3: artist_id = key of Artist#2");
    }

    @Test
    void leavingACollectionNullsTheForeignKey() {
        Artist artist = new Artist("Nina");
        Album album = new Album("Lost");
        album.setArtist(artist);
        session.row(artist, 1L);
        session.row(album, 3L);
        artist.getAlbums().clear();
        plan("UPDATE album (version, artist_id) WHERE (id, version) × 1", "  Album#3: artist_id = NULL");
    }

    @Test
    void aChangedKeyIsFoundByTheOldOne() {
        Country country = session.row(new Country("xx", "Utopia"), "xx");
        country.setCode("ut");
        plan("UPDATE country (code) WHERE (code) × 1", "  Country#xx");
        RowMutation row = session.plan().steps().get(0).rows().get(0);
        assertThat(row.values()).containsExactly("ut", "xx");
    }

    @Test
    void rowsThatReferToAChangedKeyAreUpdatedWhereTheDatabaseDoesNot() {
        Region region = new Region("no");
        Town oslo = new Town(1L, region);
        Town bergen = new Town(2L, region);
        region.getTowns().add(oslo);
        region.getTowns().add(bergen);
        session.row(region, "no");
        session.row(oslo, 1L);
        session.row(bergen, 2L);
        region.setCode("nn");
        plan(
                "UPDATE region (code) WHERE (code) × 1",
                "  Region#no",
                "UPDATE town (region_code) WHERE (id) × 2",
                "  Town#1: region_code = key of Region#no",
                "  Town#2: region_code = key of Region#no");
        assertThat(session.plan().steps().get(1).rows().get(0).sent(0)).isEqualTo("nn");
    }

    @Test
    void theRelationshipWinsOverTheForeignKeyAttribute() {
        Album one = session.row(new Album("One"), 1L);
        Track track = new Track("Opening");
        track.setAlbum(one);
        track.setAlbumId(99L);
        session.add(track);
        plan("INSERT track (name, album_id) × 1", "  Track(new#1): album_id = key of Album#1");
    }

    @Test
    void theForeignKeyAttributeIsWrittenWhereTheRelationshipWasNot() {
        Track track = new Track("Opening");
        track.setAlbumId(99L);
        session.add(track);
        assertThat(session.plan().steps().get(0).rows().get(0).values()).containsExactly("Opening", 99L, null);
    }

    @Test
    void aTicketChangesSeatsThroughEitherEnd() {
        Seat one = session.row(new Seat(1), 1L);
        Ticket ticket = session.row(new Ticket(), new java.util.UUID(0, 1));
        one.setTicket(ticket);
        plan(
                "UPDATE ticket (seat_number) WHERE (id) × 1",
                "  Ticket#00000000-0000-0000-0000-000000000001: seat_number = key of Seat#1");
    }

    // What goes

    @Test
    void childrenAreDeletedBeforeParents() {
        Artist artist = new Artist("Nina");
        Album album = new Album("Gone");
        Track track = new Track("Gone too");
        album.setArtist(artist);
        track.setAlbum(album);
        session.row(artist, 1L);
        session.row(album, 2L);
        session.row(track, 3L);
        session.delete(artist);
        session.delete(album);
        plan(
                "DELETE track WHERE (id) × 1",
                "  Track#3",
                "DELETE album WHERE (id, version) × 1",
                "  Album#2",
                "DELETE artist WHERE (id) × 1",
                "  Artist#1");
    }

    @Test
    void deletingAParentDetachesChildrenThatSurviveIt() {
        Artist artist = new Artist("Nina");
        Album album = new Album("Survivor");
        album.setArtist(artist);
        session.row(artist, 1L);
        session.row(album, 2L);
        session.delete(artist);
        plan(
                "UPDATE album (version, artist_id) WHERE (id, version) × 1",
                "  Album#2: artist_id = NULL",
                "DELETE artist WHERE (id) × 1",
                "  Artist#1");
    }

    @Test
    void anOrphanIsDeleted() {
        Album album = new Album("Album");
        Track track = new Track("Orphan");
        track.setAlbum(album);
        session.row(album, 1L);
        session.row(track, 2L);
        album.getTracks().remove(track);
        plan("DELETE track WHERE (id) × 1", "  Track#2");
    }

    @Test
    void anOrphanThatFoundAnotherParentIsKept() {
        Album album = new Album("Album");
        Track track = new Track("Adopted");
        track.setAlbum(album);
        session.row(album, 1L);
        session.row(track, 2L);
        Album other = session.row(new Album("Other"), 3L);
        album.getTracks().remove(track);
        other.getTracks().add(track);
        plan("UPDATE track (album_id) WHERE (id) × 1", "  Track#2: album_id = key of Album#3");
    }

    @Test
    void aPendingOrphanIsNeverInserted() {
        Album album = session.row(new Album("Album"), 1L);
        Track track = new Track("Changed my mind");
        album.getTracks().add(track);
        album.getTracks().remove(track);
        assertThat(session.pending()).hasSize(1);
        noPlan();
        assertThat(session.pending()).isEmpty();
    }

    @Test
    void anObjectThatNeverHadAParentIsInserted() {
        session.add(new Track("Alone"));
        assertThat(session.plan().summary()).containsExactly("INSERT track (name, album_id) × 1");
    }
}
