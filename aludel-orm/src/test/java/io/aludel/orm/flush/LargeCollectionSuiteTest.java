package io.aludel.orm.flush;

import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.flush.model.Folder;
import io.aludel.orm.flush.model.Folder_;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Collections with so many elements that nobody looks through all of them: both ends stay in step, and rows follow. */
@EveryDatabase
class LargeCollectionSuiteTest extends MappedTables {
    private static final int CHILDREN = 120;
    private static final int STEPS = 600;
    private static final Registry MODELS = Registry.of(Folder.class);

    LargeCollectionSuiteTest() {
        super(MODELS);
    }

    @RepeatedTest(8)
    void bothEndsStayInStepWhateverIsDone(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Folder> parents = List.of(new Folder("a"), new Folder("b"));
        List<Folder> children = new ArrayList<>();
        for (int child = 0; child < CHILDREN; child++) {
            children.add(new Folder("child " + child));
        }
        try (Session session = sessions.open()) {
            session.addAll(parents);
            session.addAll(children);
            for (int step = 0; step < STEPS; step++) {
                Folder parent = parents.get(random.nextInt(parents.size()));
                change(random, parent, children.get(random.nextInt(children.size())));
                if (step % (STEPS / 6) == 0) {
                    session.flush();
                }
                if (step == STEPS / 2) {
                    session.commit();
                }
            }
            for (Folder parent : parents) {
                assertThat(parent.getChildren())
                        .doesNotHaveDuplicates()
                        .containsExactlyInAnyOrderElementsOf(children.stream()
                                .filter(child -> child.getParent() == parent)
                                .toList());
            }
            session.commit();
            for (Folder child : children) {
                assertThat(parentOf(child)).isEqualTo(name(child.getParent()));
            }
        }
    }

    private static void change(Random random, Folder parent, Folder child) {
        List<Folder> elements = parent.getChildren();
        boolean here = child.getParent() == parent;
        switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> child.setParent(parent);
            case 4 -> child.setParent(null);
            case 5 -> {
                if (!here) {
                    elements.add(child);
                }
            }
            case 6 -> {
                if (!here && !elements.isEmpty()) {
                    elements.set(random.nextInt(elements.size()), child);
                }
            }
            case 7 -> elements.remove(child);
            case 8 -> Collections.shuffle(elements, random);
            default -> {
                elements.sort(Comparator.comparing(Folder::getName));
                elements.removeIf(element -> element.getName().endsWith(String.valueOf(random.nextInt(100))));
            }
        }
    }

    private static @Nullable String name(@Nullable Folder folder) {
        return folder == null ? null : folder.getName();
    }

    private @Nullable String parentOf(Folder child) {
        try (Session session = sessions.open()) {
            return name(session.get(Folder.class, child.getId()).orElseThrow().getParent());
        }
    }

    /** The setter is what the other end hears of, so that an unloaded collection is neither loaded nor told twice. */
    @Test
    void whatWaitsForAnUnloadedCollectionIsThereOnce() {
        Folder parent = new Folder("parent");
        Folder other = new Folder("other");
        sessions.transactWithoutResult(session -> session.addAll(List.of(parent, other)));
        sessions.transactWithoutResult(session -> {
            Folder loaded = session.get(Folder.class, parent.getId()).orElseThrow();
            Folder second = session.get(Folder.class, other.getId()).orElseThrow();
            List<Folder> children = new ArrayList<>();
            for (int child = 0; child < CHILDREN; child++) {
                Folder made = new Folder("child " + child);
                made.setParent(loaded);
                made.setParent(child % 3 == 0 ? second : loaded);
                made.setParent(loaded);
                children.add(made);
            }
            children.subList(0, CHILDREN / 2).forEach(child -> child.setParent(second));
            session.addAll(children);
            assertThat(loaded.getChildren()).containsExactlyElementsOf(children.subList(CHILDREN / 2, CHILDREN));
            assertThat(second.getChildren()).containsExactlyElementsOf(children.subList(0, CHILDREN / 2));
        });
        assertThat(count(parent)).isEqualTo(CHILDREN / 2);
        assertThat(count(other)).isEqualTo(CHILDREN / 2);
    }

    private int count(Folder parent) {
        try (Session session = sessions.open()) {
            return session.execute(select(Folder.class).where(Folder_.parent.eq(parent)))
                    .all()
                    .size();
        }
    }
}
