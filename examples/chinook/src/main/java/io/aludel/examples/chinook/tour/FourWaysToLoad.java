package io.aludel.examples.chinook.tour;

import static io.aludel.orm.Load.joinedload;
import static io.aludel.orm.Load.selectinload;
import static io.aludel.sql.Sql.select;

import io.aludel.examples.chinook.model.Album_;
import io.aludel.examples.chinook.model.Artist;
import io.aludel.examples.chinook.model.Artist_;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.load.FetchMode;
import io.aludel.sql.Select;
import java.util.List;

/** The same fifty artists with their albums, four times. */
final class FourWaysToLoad {
    private static final Select<Artist> FIFTY_ARTISTS = select(Artist.class)
            .where(Artist_.id.in(select(Album_.artist.id())))
            .orderBy(Artist_.name)
            .limit(50);

    private final Stage stage;

    FourWaysToLoad(Stage stage) {
        this.stage = stage;
    }

    void tell() {
        stage.narrator().title("Fifty artists and their albums, loaded in four ways");
        SessionFactory sessions = stage.sessions();
        load("touched one by one (FetchMode.ONE)", sessions.fetchMode(FetchMode.ONE), FIFTY_ARTISTS);
        load("touched, loaded for all at once (PEERS, the default)", sessions, FIFTY_ARTISTS);
        load("selectinload(Artist_.albums)", sessions, FIFTY_ARTISTS.options(selectinload(Artist_.albums)));
        load("joinedload(Artist_.albums)", sessions, FIFTY_ARTISTS.options(joinedload(Artist_.albums)));
    }

    private void load(String way, SessionFactory sessions, Select<Artist> query) {
        try (Session session = sessions.open()) {
            int albums = stage.narrator()
                    .count(way, () -> countAlbums(session.execute(query).all()));
            stage.narrator().say("  %d albums", albums);
        }
    }

    private static int countAlbums(List<Artist> artists) {
        return artists.stream().mapToInt(artist -> artist.getAlbums().size()).sum();
    }
}
