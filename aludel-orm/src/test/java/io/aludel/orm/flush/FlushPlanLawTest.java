package io.aludel.orm.flush;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.flush.model.Album;
import io.aludel.orm.flush.model.Artist;
import io.aludel.orm.flush.model.Folder;
import io.aludel.orm.flush.model.Genre;
import io.aludel.orm.flush.model.Track;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The law of plans: whatever changes, no step breaks a foreign key or a unique constraint, and in the end the tables hold what the
 * objects say. Random changes are planned and carried out on tables made of maps.
 */
class FlushPlanLawTest {
    private static final int RUNS = 2000;

    @Test
    void noStepBreaksAConstraintAndTheEndIsWhatTheObjectsSay() {
        for (int seed = 0; seed < RUNS; seed++) {
            new World(seed).run();
        }
    }

    @Test
    void theSameChangesGiveTheSamePlan() {
        for (int seed = 0; seed < 100; seed++) {
            assertThat(new World(seed).plan().toString())
                    .isEqualTo(new World(seed).plan().toString());
        }
    }

    /** Some folders and artists with albums, some of them in the database, and random changes of all. */
    private static final class World {
        private final PlanSession session =
                new PlanSession(Artist.class, Genre.class, Album.class, Track.class, Folder.class);
        private final Random random;
        private final int seed;
        private final List<Folder> folders = new ArrayList<>();
        private final List<Artist> artists = new ArrayList<>();
        private final List<Album> albums = new ArrayList<>();
        private final Map<InstanceState, Map<String, @Nullable Object>> tables = new HashMap<>();

        World(int seed) {
            this.seed = seed;
            this.random = new Random(seed);
            present();
            change();
        }

        private void present() {
            int count = random.nextInt(6);
            for (int number = 0; number < count; number++) {
                folders.add(new Folder("f" + number));
                artists.add(new Artist("a" + number));
                albums.add(new Album("b" + number));
            }
            folders.forEach(folder -> folder.setParent(any(folders)));
            albums.forEach(album -> album.setArtist(any(artists)));
            for (int number = 0; number < count; number++) {
                session.row(folders.get(number), (long) number);
                session.row(artists.get(number), (long) number);
                session.row(albums.get(number), (long) number);
            }
            folders.forEach(folder -> store(folder, "parent_id", folder.getParent()));
            albums.forEach(album -> store(album, "artist_id", album.getArtist()));
            artists.forEach(artist -> store(artist, "name", artist.getName()));
        }

        private void store(Object object, String column, @Nullable Object value) {
            Map<String, @Nullable Object> row = new HashMap<>();
            row.put(column, value instanceof ManagedEntity entity ? entity.$aludel$state() : value);
            tables.put(state(object), row);
        }

        private void change() {
            int fresh = random.nextInt(4);
            for (int number = 0; number < fresh; number++) {
                folders.add(session.add(new Folder("new" + number)));
                artists.add(session.add(new Artist(null)));
                albums.add(session.add(new Album("new" + number)));
            }
            for (Folder folder : folders) {
                if (random.nextBoolean()) {
                    folder.setParent(any(folders));
                }
            }
            for (Album album : albums) {
                if (random.nextBoolean()) {
                    album.setArtist(any(artists));
                }
            }
            List<Artist> gone = some(artists);
            List<String> names = new ArrayList<>();
            for (int number = 0; number < artists.size(); number++) {
                names.add("a" + number);
            }
            Collections.shuffle(names, random);
            for (Artist artist : artists) {
                if (!gone.contains(artist)) {
                    artist.setName(names.remove(0));
                }
            }
            gone.forEach(session::delete);
            some(albums).forEach(session::delete);
            if (random.nextInt(3) == 0) {
                some(folders).forEach(session::delete);
            }
        }

        /** Some of those that have a row. */
        private <E> List<E> some(List<E> all) {
            return all.stream()
                    .filter(object -> state(object).id() != null && random.nextInt(3) == 0)
                    .toList();
        }

        private <E> @Nullable E any(List<E> all) {
            int choice = all.isEmpty() ? 0 : random.nextInt(all.size() + 1);
            return choice >= all.size() ? null : all.get(choice);
        }

        private static InstanceState state(Object object) {
            InstanceState state = ((ManagedEntity) object).$aludel$state();
            assertThat(state).isNotNull();
            return state;
        }

        FlushPlan plan() {
            return session.plan();
        }

        void run() {
            FlushPlan plan = plan();
            String description = "seed " + seed + "\n" + plan;
            for (FlushStep step : plan.steps()) {
                for (RowMutation row : step.rows()) {
                    if (row.subject() != null) {
                        execute(row, description);
                    }
                }
            }
            folders.forEach(folder -> checkEnd(folder, "parent_id", folder.getParent(), description));
            albums.forEach(album -> checkEnd(album, "artist_id", album.getArtist(), description));
            artists.forEach(artist -> checkEnd(artist, "name", artist.getName(), description));
        }

        private void execute(RowMutation row, String description) {
            InstanceState subject = row.subject();
            if (row.kind() == MutationKind.DELETE) {
                assertThat(tables.remove(subject)).as(description).isNotNull();
                tables.forEach((other, values) -> assertThat(values.values())
                        .as("%s still refers to %s, %s", other, subject, description)
                        .doesNotContain(subject));
                return;
            }
            Map<String, @Nullable Object> target = tables.get(subject);
            if (row.kind() == MutationKind.INSERT) {
                assertThat(target).isNull();
                target = new HashMap<>();
                tables.put(subject, target);
            }
            assertThat(target)
                    .as("%s has no row to update, %s", subject, description)
                    .isNotNull();
            for (int position = 0; position < row.shape().written().size(); position++) {
                String column = row.shape().column(position).name();
                Object value = row.values()[position];
                if (value instanceof KeyOf key) {
                    assertThat(tables)
                            .as("%s needs %s, %s", subject, key.target(), description)
                            .containsKey(key.target());
                    target.put(column, key.target());
                } else if (column.endsWith("_id") || column.equals("name")) {
                    checkUnique(subject, row, column, value, description);
                    target.put(column, value);
                }
            }
        }

        private void checkUnique(
                InstanceState subject, RowMutation row, String column, @Nullable Object value, String description) {
            if (value != null && row.shape().table().name().equals("artist")) {
                tables.forEach((other, values) -> assertThat(other != subject && value.equals(values.get(column)))
                        .as("%s and %s are both called %s, %s", other, subject, value, description)
                        .isFalse());
            }
        }

        private void checkEnd(Object object, String column, @Nullable Object value, String description) {
            InstanceState state = ((ManagedEntity) object).$aludel$state();
            Map<String, @Nullable Object> row = state == null ? null : tables.get(state);
            if (row != null) {
                Object expected = value instanceof ManagedEntity entity ? entity.$aludel$state() : value;
                assertThat(row.get(column))
                        .as("%s of %s, %s", column, state, description)
                        .isEqualTo(expected);
            }
        }
    }
}
