package io.aludel.orm.flush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.orm.error.FlushException;
import io.aludel.orm.flush.model.Album;
import io.aludel.orm.flush.model.Artist;
import io.aludel.orm.flush.model.Company;
import io.aludel.orm.flush.model.Country;
import io.aludel.orm.flush.model.Egg;
import io.aludel.orm.flush.model.Employee;
import io.aludel.orm.flush.model.Entry;
import io.aludel.orm.flush.model.Folder;
import io.aludel.orm.flush.model.Genre;
import io.aludel.orm.flush.model.Hen;
import io.aludel.orm.flush.model.Region;
import io.aludel.orm.flush.model.Seat;
import io.aludel.orm.flush.model.Ticket;
import io.aludel.orm.flush.model.Town;
import io.aludel.orm.flush.model.Track;
import io.aludel.orm.flush.model.Widget;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a flush would send, in which order: the printed plan, without a database. */
class FlushPlanTest {
    private final PlanSession session = new PlanSession(
            Artist.class,
            Genre.class,
            Album.class,
            Track.class,
            Country.class,
            Company.class,
            Employee.class,
            Hen.class,
            Egg.class,
            Folder.class,
            Seat.class,
            Ticket.class,
            Widget.class,
            Entry.class,
            Region.class,
            Town.class);

    private void plan(String... lines) {
        FlushPlan plan = session.plan();
        assertThat(plan.toString().lines()).containsExactly(lines);
    }

    private void noPlan() {
        assertThat(session.plan().toString()).isEmpty();
        assertThat(session.plan().isEmpty()).isTrue();
    }

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

    // Tables of links

    @Test
    void aLinkThatBothEndsKnowIsWrittenOnce() {
        Artist artist = session.add(new Artist("Nina"));
        Genre genre = new Genre("Soul");
        artist.getGenres().add(genre);
        assertThat(genre.getArtists()).containsExactly(artist);
        plan(
                "INSERT artist (name) × 1",
                "  Artist(new#1)",
                "INSERT genre (name) × 1",
                "  Genre(new#1)",
                "INSERT artist_genre (artist_id, genre_id) × 1",
                "  artist_id = key of Artist(new#1), genre_id = key of Genre(new#1)");
    }

    @Test
    void linksAreWrittenThroughTheEndThatDoesNotOwnThem() {
        Artist artist = session.row(new Artist("Nina"), 1L);
        Genre genre = session.row(new Genre("Soul"), 2L);
        genre.getArtists().add(artist);
        plan(
                "INSERT artist_genre (artist_id, genre_id) × 1",
                "  artist_id = key of Artist#1, genre_id = key of Genre#2");
    }

    @Test
    void removingALinkDeletesItsRowOnly() {
        Artist artist = new Artist("Nina");
        Genre genre = new Genre("Soul");
        artist.getGenres().add(genre);
        session.row(artist, 1L);
        session.row(genre, 2L);
        artist.getGenres().remove(genre);
        plan(
                "DELETE artist_genre WHERE (artist_id, genre_id) × 1",
                "  artist_id = key of Artist#1, genre_id = key of Genre#2");
    }

    @Test
    void linksOfADeletedObjectGoBeforeIt() {
        Artist artist = new Artist("Nina");
        Genre soul = new Genre("Soul");
        Genre jazz = new Genre("Jazz");
        artist.getGenres().add(soul);
        artist.getGenres().add(jazz);
        session.row(artist, 1L);
        session.row(soul, 2L);
        session.row(jazz, 3L);
        session.delete(soul);
        session.delete(artist);
        plan(
                "DELETE artist_genre WHERE (artist_id, genre_id) × 2",
                "  artist_id = key of Artist#1, genre_id = key of Genre#2",
                "  artist_id = key of Artist#1, genre_id = key of Genre#3",
                "DELETE artist WHERE (id) × 1",
                "  Artist#1",
                "DELETE genre WHERE (id) × 1",
                "  Genre#2");
    }

    @Test
    void twiceInAListIsTwoRows() {
        Artist artist = session.row(new Artist("Nina"), 1L);
        Genre genre = session.row(new Genre("Soul"), 2L);
        artist.getGenres().add(genre);
        artist.getGenres().add(genre);
        assertThat(session.plan().summary()).containsExactly("INSERT artist_genre (artist_id, genre_id) × 2");
    }

    @Test
    void reassigningACollectionKeepsWhatStays() {
        Artist artist = new Artist("Nina");
        Genre soul = new Genre("Soul");
        Genre jazz = new Genre("Jazz");
        artist.getGenres().add(soul);
        artist.getGenres().add(jazz);
        session.row(artist, 1L);
        session.row(soul, 2L);
        session.row(jazz, 3L);
        Genre blues = session.row(new Genre("Blues"), 4L);
        artist.getGenres().removeAll(List.of(soul));
        artist.getGenres().add(blues);
        plan(
                "DELETE artist_genre WHERE (artist_id, genre_id) × 1",
                "  artist_id = key of Artist#1, genre_id = key of Genre#2",
                "INSERT artist_genre (artist_id, genre_id) × 1",
                "  artist_id = key of Artist#1, genre_id = key of Genre#4");
    }

    // Circles

    @Test
    void aTreeIsInsertedLevelByLevel() {
        Folder root = new Folder("root");
        Folder left = new Folder("left");
        Folder right = new Folder("right");
        Folder leaf = new Folder("leaf");
        left.setParent(root);
        right.setParent(root);
        leaf.setParent(left);
        session.add(leaf, right);
        plan(
                "INSERT folder (name, parent_id) × 1",
                "  Folder(new#3): parent_id = NULL",
                "INSERT folder (name, parent_id) × 2",
                "  Folder(new#2): parent_id = key of Folder(new#3)",
                "  Folder(new#4): parent_id = key of Folder(new#3)",
                "INSERT folder (name, parent_id) × 1",
                "  Folder(new#1): parent_id = key of Folder(new#2)");
    }

    @Test
    void aTreeIsDeletedLeavesFirst() {
        Folder root = new Folder("root");
        Folder branch = new Folder("branch");
        Folder leaf = new Folder("leaf");
        branch.setParent(root);
        leaf.setParent(branch);
        session.row(leaf, 1L);
        session.row(branch, 2L);
        session.row(root, 3L);
        session.delete(root);
        plan("DELETE folder WHERE (id) × 3", "  Folder#1", "  Folder#2", "  Folder#3");
    }

    @Test
    void aCircleOfNewRowsIsCutWhereNullIsAllowed() {
        Company company = new Company("Acme");
        Employee boss = new Employee("Boss");
        boss.setCompany(company);
        company.setDirector(boss);
        session.add(company);
        plan(
                "INSERT company (name, director_id) × 1",
                "  Company(new#1): director_id = NULL",
                "INSERT employee (name, company_id) × 1",
                "  Employee(new#1): company_id = key of Company(new#1)",
                "UPDATE company (director_id) WHERE (id) × 1",
                "  Company(new#1): director_id = key of Employee(new#1)");
    }

    @Test
    void anObjectThatRefersToItselfIsInsertedFirst() {
        Folder self = new Folder("self");
        self.setParent(self);
        session.add(self);
        plan(
                "INSERT folder (name, parent_id) × 1",
                "  Folder(new#1): parent_id = NULL",
                "UPDATE folder (parent_id) WHERE (id) × 1",
                "  Folder(new#1): parent_id = key of Folder(new#1)");
    }

    @Test
    void anObjectThatRefersToItselfLetsGoBeforeItIsDeleted() {
        Folder self = new Folder("self");
        self.setParent(self);
        session.row(self, 1L);
        session.delete(self);
        plan(
                "UPDATE folder (parent_id) WHERE (id) × 1",
                "  Folder#1: parent_id = NULL",
                "DELETE folder WHERE (id) × 1",
                "  Folder#1");
    }

    @Test
    void aCircleThatCannotBeCutIsRefusedWithNames() {
        Hen hen = new Hen();
        Egg egg = new Egg();
        hen.setEgg(egg);
        egg.setHen(hen);
        session.add(hen);
        assertThatThrownBy(session::plan)
                .isInstanceOf(FlushException.class)
                .hasMessageStartingWith(
                        "ORM-2201: these rows wait for each other, so none can be written first:"
                                + "\n    INSERT hen (egg_id) of Hen(new), whose [egg_id] needs the key from INSERT egg (hen_id) of Egg(new)"
                                + "\n    INSERT egg (hen_id) of Egg(new), whose [hen_id] needs the key from INSERT hen (egg_id) of Hen(new)")
                .hasMessageEndingWith(
                        "\n  Make one of these relationships optional, or flush before you close the circle.");
    }

    @Test
    void aCircleOfDeletedRowsLetsGoFirst() {
        Company company = new Company("Acme");
        Employee boss = new Employee("Boss");
        boss.setCompany(company);
        company.setDirector(boss);
        session.row(company, 1L);
        session.row(boss, 2L);
        session.delete(company);
        session.delete(boss);
        plan(
                "UPDATE company (director_id) WHERE (id) × 1",
                "  Company#1: director_id = NULL",
                "DELETE employee WHERE (id) × 1",
                "  Employee#2",
                "DELETE company WHERE (id) × 1",
                "  Company#1");
    }

    // Late updates

    @Test
    void aLateForeignKeyIsWrittenAfterTheRows() {
        Widget widget = new Widget("w");
        Entry entry = new Entry("e");
        widget.getEntries().add(entry);
        widget.setFavourite(entry);
        session.add(widget);
        plan(
                "INSERT widget (name, favourite_id) × 1",
                "  Widget(new#1): favourite_id = NULL",
                "INSERT entry (text, widget_id) × 1",
                "  Entry(new#1): widget_id = key of Widget(new#1)",
                "UPDATE widget (favourite_id) WHERE (id) × 1",
                "  Widget(new#1): favourite_id = key of Entry(new#1)");
    }

    @Test
    void aLateForeignKeyIsWrittenApartEvenWhereNothingGoesRound() {
        Widget widget = session.row(new Widget("w"), 1L);
        widget.setFavourite(session.row(new Entry("e"), 2L));
        plan("UPDATE widget (favourite_id) WHERE (id) × 1", "  Widget#1: favourite_id = key of Entry#2");
    }

    @Test
    void aLateForeignKeyIsLetGoBeforeTheRowsAreDeleted() {
        Widget widget = new Widget("w");
        Entry entry = new Entry("e");
        widget.getEntries().add(entry);
        widget.setFavourite(entry);
        session.row(widget, 1L);
        session.row(entry, 2L);
        session.delete(widget);
        session.delete(entry);
        plan(
                "UPDATE widget (favourite_id) WHERE (id) × 1",
                "  Widget#1: favourite_id = NULL",
                "DELETE entry WHERE (id) × 1",
                "  Entry#2",
                "DELETE widget WHERE (id) × 1",
                "  Widget#1");
    }

    // Unique values

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

    // Size

    @Test
    void manyCirclesAreCutTogether() {
        for (int number = 0; number < 10_000; number++) {
            Company company = new Company("Acme");
            Employee boss = new Employee("Boss");
            boss.setCompany(company);
            company.setDirector(boss);
            session.add(company);
        }
        assertThat(session.plan().summary())
                .containsExactly(
                        "INSERT company (name, director_id) × 10000",
                        "INSERT employee (name, company_id) × 10000",
                        "UPDATE company (director_id) WHERE (id) × 10000");
    }

    @Test
    void oneCircleOfManyRowsIsCutOnce() {
        List<Artist> artists = new ArrayList<>();
        for (int number = 0; number < 10_000; number++) {
            artists.add(session.row(new Artist("a" + number), (long) number));
        }
        for (int number = 0; number < 10_000; number++) {
            artists.get(number).setName("a" + (number + 1) % 10_000);
        }
        FlushPlan plan = session.plan();
        assertThat(plan.summary()).containsExactly("UPDATE artist (name) WHERE (id) × 10001");
        assertThat(plan.steps().get(0).rows().get(0).isMain()).isFalse();
    }

    @Test
    void aWideTreeIsOneStepALevel() {
        Folder root = new Folder("root");
        session.add(root);
        for (int number = 0; number < 100; number++) {
            Folder branch = new Folder("branch");
            branch.setParent(root);
            for (int leaf = 0; leaf < 100; leaf++) {
                new Folder("leaf").setParent(branch);
            }
            session.add(branch);
        }
        assertThat(session.plan().summary())
                .containsExactly(
                        "INSERT folder (name, parent_id) × 1",
                        "INSERT folder (name, parent_id) × 100",
                        "INSERT folder (name, parent_id) × 10000");
    }
}
