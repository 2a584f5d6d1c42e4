package io.aludel.orm.flush;

import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.dialect.Feature;
import io.aludel.orm.flush.model.Album;
import io.aludel.orm.flush.model.Artist;
import io.aludel.orm.flush.model.Company;
import io.aludel.orm.flush.model.Counter;
import io.aludel.orm.flush.model.Country;
import io.aludel.orm.flush.model.Credit;
import io.aludel.orm.flush.model.Employee;
import io.aludel.orm.flush.model.Folder;
import io.aludel.orm.flush.model.Seat;
import io.aludel.orm.flush.model.Ticket;
import io.aludel.orm.flush.model.Track;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Flushes on each database: rows, keys, relationships. */
@EveryDatabase
class FlushSuiteTest extends FlushSuite {
    @Test
    void keysComeBackAndForeignKeysFollow() {
        Artist nina = new Artist("Nina");
        for (int number = 1; number <= 3; number++) {
            Album album = new Album("Album " + number);
            album.setArtist(nina);
            album.getTracks().add(new Track("Track " + number));
        }
        session.add(nina);
        session.flush();
        assertThat(statements).hasSize(3).allMatch(sql -> sql.contains("INSERT INTO"));
        assertThat(nina.getAlbums()).allSatisfy(album -> {
            assertThat(album.getId()).isNotNull();
            assertThat(album.getVersion()).isEqualTo(1);
            assertThat(album.getTracks().get(0).getAlbumId()).isEqualTo(album.getId());
        });
        reopen();
        Artist loaded = reloaded(Artist.class, key(nina.getId()));
        assertThat(loaded.getAlbums())
                .extracting(album ->
                        album.getTitle() + "/" + album.getTracks().get(0).getName())
                .containsExactlyInAnyOrder("Album 1/Track 1", "Album 2/Track 2", "Album 3/Track 3");
    }

    @Test
    void tenThousandObjectsGetTheirOwnKeys() {
        List<Artist> artists = new ArrayList<>();
        for (int number = 0; number < 10_000; number++) {
            Artist artist = new Artist("Artist " + number);
            Album album = new Album("Album " + number);
            album.setArtist(artist);
            artists.add(artist);
        }
        session.addAll(artists);
        List<String> statements = new ArrayList<>();
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
        session.flush();
        boolean arrays = engine.dialect().has(Feature.ROWS_FROM_ARRAYS);
        assertThat(statements)
                .as("a statement of 10,000 rows for each table, or 78 of 128 rows and one of 16")
                .hasSize(arrays ? 2 : 2 * 79)
                .allMatch(sql -> sql.contains("INSERT INTO artist") || sql.contains("INSERT INTO album"));
        assertThat(artists).extracting(Artist::getId).doesNotContainNull().doesNotHaveDuplicates();
        reopen();
        List<Album> albums = session.execute(select(Album.class)).all();
        assertThat(albums).hasSize(10_000);
        session.execute(select(Artist.class)).all();
        for (Album album : albums) {
            assertThat(album.getArtist().getName().substring(6))
                    .isEqualTo(album.getTitle().substring(5));
        }
        for (Album album : albums.subList(0, 1000)) {
            album.setSubtitle("changed");
        }
        session.commit();
        assertThat(session.execute(text("SELECT count(*) FROM album WHERE subtitle = 'changed' AND version = 2"))
                        .scalar())
                .asString()
                .isEqualTo("1000");
    }

    @Test
    void allColumnsLeftToTheDatabaseIsARowToo() {
        Artist nameless = new Artist(null);
        session.add(nameless);
        session.flush();
        reopen();
        assertThat(reloaded(Artist.class, key(nameless.getId())).getName()).isNull();
    }

    @Test
    void aRowOfNothingButItsKeyIsInserted() {
        Counter first = new Counter();
        Counter second = new Counter();
        session.addAll(List.of(first, second));
        session.flush();
        assertThat(first.getId()).isNotNull().isNotEqualTo(second.getId());
        assertThat(rows("counter")).isEqualTo(2);
    }

    @Test
    void aKeyMadeHereIsSent() {
        Ticket ticket = new Ticket();
        Ticket second = new Ticket();
        session.addAll(List.of(ticket, second));
        session.flush();
        assertThat(statements).hasSize(1);
        reopen();
        assertThat(reloaded(Ticket.class, ticket.getId()).getSeat()).isNull();
    }

    @Test
    void aKeyMayConsistOfANewObjectsKey() {
        Album album = new Album("Album");
        Credit first = new Credit(album, 1, "Drums");
        Credit second = new Credit(album, 2, "Bass");
        session.addAll(List.of(first, second));
        session.flush();
        assertThat(session.contains(first)).isTrue();
        reopen();
        Credit loaded = reloaded(Credit.class, List.of(key(album.getId()), 2));
        assertThat(loaded.getName()).isEqualTo("Bass");
        loaded.setName("Double bass");
        session.flush();
        session.delete(loaded);
        session.flush();
        assertThat(rows("credit")).isEqualTo(1);
    }

    @Test
    void aTreeInAnyOrder() {
        Folder root = new Folder("root");
        Folder branch = new Folder("branch");
        Folder leaf = new Folder("leaf");
        branch.setParent(root);
        leaf.setParent(branch);
        session.addAll(List.of(leaf, branch, root));
        reopen();
        Folder loaded = reloaded(Folder.class, key(leaf.getId()));
        assertThat(loaded.getParent().getParent().getName()).isEqualTo("root");
        session.delete(loaded.getParent().getParent());
        session.commit();
        assertThat(rows("folder")).isZero();
    }

    @Test
    void circlesAreCutAndDeletedAgain() {
        Company company = new Company("Acme");
        Employee boss = new Employee("Boss");
        boss.setCompany(company);
        company.setDirector(boss);
        Folder self = new Folder("self");
        self.setParent(self);
        session.addAll(List.of(company, self));
        reopen();
        Company loaded = reloaded(Company.class, key(company.getId()));
        assertThat(loaded.getDirector().getCompany()).isSameAs(loaded);
        Folder loadedSelf = reloaded(Folder.class, key(self.getId()));
        assertThat(loadedSelf.getParent()).isSameAs(loadedSelf);
        session.delete(loaded);
        session.delete(loaded.getDirector());
        session.delete(loadedSelf);
        session.commit();
        assertThat(rows("company") + rows("employee") + rows("folder")).isZero();
    }

    @Test
    void changesOfOneShapeAreOneBatch() {
        for (int number = 0; number < 5; number++) {
            session.add(new Folder("f" + number));
        }
        reopen();
        session.execute(select(Folder.class)).all().forEach(folder -> folder.setName("new"));
        statements.clear();
        session.flush();
        assertThat(statements).hasSize(1);
        assertThat(statements.get(0)).startsWith("UPDATE folder SET name");
    }

    @Test
    void aNewKeyIsTheIdentityFromNowOn() {
        Country utopia = new Country("xx", "Utopia");
        session.add(utopia);
        session.flush();
        utopia.setCode("ut");
        session.flush();
        assertThat(session.get(Country.class, "ut")).containsSame(utopia);
        assertThat(session.get(Country.class, "xx")).isEmpty();
        utopia.setName("New Utopia");
        session.flush();
    }

    @Test
    void settingTheForeignKeyLeavesTheObjectAloneUntilItExpires() {
        Album one = new Album("One");
        Album two = new Album("Two");
        Track track = new Track("Track");
        track.setAlbum(one);
        session.addAll(List.of(one, two, track));
        session.flush();
        track.setAlbumId(two.getId());
        session.flush();
        assertThat(track.getAlbum()).isSameAs(one);
        session.expire(track);
        assertThat(track.getAlbum()).isSameAs(two);
    }

    @Test
    void theRelationshipWinsOverTheForeignKey() {
        Album one = new Album("One");
        Album two = new Album("Two");
        Track track = new Track("Track");
        track.setAlbum(one);
        session.addAll(List.of(one, two, track));
        session.flush();
        track.setAlbumId(-1L);
        track.setAlbum(two);
        session.flush();
        assertThat(track.getAlbumId()).isEqualTo(two.getId());
    }

    @Test
    void uniqueValuesMoveBetweenRows() {
        Artist nina = new Artist("Nina");
        Artist ella = new Artist("Ella");
        Artist etta = new Artist("Etta");
        session.addAll(List.of(nina, ella, etta));
        session.flush();
        nina.setName("Ella");
        ella.setName("Nina");
        session.delete(etta);
        session.add(new Artist("Etta"));
        session.flush();
        reopen();
        assertThat(reloaded(Artist.class, key(nina.getId())).getName()).isEqualTo("Ella");
        assertThat(reloaded(Artist.class, key(ella.getId())).getName()).isEqualTo("Nina");
        assertThat(rows("artist")).isEqualTo(3);
    }

    @Test
    void aSeatChangesItsTicket() {
        Seat seat = new Seat(1);
        Ticket old = new Ticket();
        seat.setTicket(old);
        session.add(seat);
        reopen();
        Seat loaded = reloaded(Seat.class, 1L);
        Ticket next = new Ticket();
        loaded.setTicket(next);
        session.flush();
        assertThat(next.getSeat()).isSameAs(loaded);
        reopen();
        assertThat(reloaded(Seat.class, 1L).getTicket().getId()).isEqualTo(next.getId());
        assertThat(reloaded(Ticket.class, old.getId()).getSeat()).isNull();
    }

    @Test
    void twoSeatsSwapTicketsThatWereNotReadAgain() {
        Seat first = new Seat(1);
        Seat second = new Seat(2);
        Ticket one = new Ticket();
        Ticket two = new Ticket();
        first.setTicket(one);
        second.setTicket(two);
        session.addAll(List.of(first, second));
        session.commit();
        session.expireAll();
        first.setTicket(two);
        second.setTicket(one);
        session.commit();
        session.expireAll();
        assertThat(first.getTicket()).isSameAs(two);
        assertThat(second.getTicket()).isSameAs(one);
        session.expireAll();
        one.setSeat(first);
        two.setSeat(second);
        session.commit();
        session.expireAll();
        assertThat(first.getTicket()).isSameAs(one);
        assertThat(two.getSeat()).isSameAs(second);
    }

    @Test
    void deleteAndAddOfOneKeyIsOneUpdate() {
        Country old = new Country("ut", "Utopia");
        session.add(old);
        session.flush();
        Country next = new Country("ut", "New Utopia");
        session.delete(old);
        session.add(next);
        statements.clear();
        session.flush();
        assertThat(statements).hasSize(1);
        assertThat(session.get(Country.class, "ut")).containsSame(next);
        assertThat(session.inspect(old).isDeleted()).isTrue();
        session.commit();
        assertThat(next.getName()).isEqualTo("New Utopia");
    }
}
