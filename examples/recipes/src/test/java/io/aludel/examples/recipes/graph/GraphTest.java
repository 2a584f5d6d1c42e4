package io.aludel.examples.recipes.graph;

import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Engine;
import io.aludel.examples.recipes.Models;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

@EveryDatabase
class GraphTest {
    @Test
    void roadsAreFollowedInBothDirections(TestDatabase db) {
        try (Engine engine = Engine.create(db.url())) {
            SessionFactory sessions = Models.create(engine, Place.class, Road.class);
            sessions.transactWithoutResult(session -> {
                Place first = new Place("n1");
                Place second = new Place("n2");
                Place third = new Place("n3");
                first.getSuccessors().addAll(List.of(second, third));
                third.getPredecessors().add(second);
                session.addAll(List.of(first, second, third));
            });

            try (Session session = sessions.open()) {
                List<Place> nodes = session.execute(select(Place.class).orderBy(Place_.name))
                        .all();

                assertThat(nodes.get(0).getSuccessors())
                        .extracting(Place::toString)
                        .containsExactlyInAnyOrder("n2", "n3");
                assertThat(nodes.get(1).getSuccessors())
                        .extracting(Place::toString)
                        .containsExactly("n3");
                assertThat(nodes.get(2).getPredecessors())
                        .extracting(Place::toString)
                        .containsExactlyInAnyOrder("n1", "n2");
                assertThat(session.execute(select(Place.class)
                                        .where(Place_.successors.any(Place_.name.eq("n3")))
                                        .orderBy(Place_.name))
                                .all())
                        .extracting(Place::toString)
                        .containsExactly("n1", "n2");
            }
        }
    }
}
