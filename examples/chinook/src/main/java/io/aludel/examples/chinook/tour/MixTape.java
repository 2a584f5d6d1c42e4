package io.aludel.examples.chinook.tour;

import static io.aludel.sql.Sql.select;

import io.aludel.examples.chinook.model.Genre_;
import io.aludel.examples.chinook.model.Playlist;
import io.aludel.examples.chinook.model.Track;
import io.aludel.examples.chinook.model.Track_;
import io.aludel.orm.Session;
import java.util.List;

/** Many to many: a playlist and its tracks are linked by rows of {@code playlist_track}, which has no class. */
final class MixTape {
    private final Stage stage;

    MixTape(Stage stage) {
        this.stage = stage;
    }

    /** The key of the new playlist. */
    int tell() {
        Narrator narrator = stage.narrator();
        narrator.title("A new playlist: many to many");
        try (Session session = stage.sessions().open()) {
            List<Track> opera = session.execute(select(Track.class)
                            .join(Track_.genre)
                            .where(Genre_.name.in("Opera", "Classical"))
                            .orderBy(Track_.milliseconds)
                            .limit(4))
                    .all();
            Playlist playlist = new Playlist("Short and classical");
            playlist.getTracks().addAll(opera);
            session.add(playlist);
            narrator.show("playlist.getTracks().addAll(four tracks); session.commit()", session::commit);

            playlist.getTracks().remove(opera.get(0));
            narrator.show("playlist.getTracks().remove(track); session.commit()", session::commit);
            return playlist.getId();
        }
    }
}
