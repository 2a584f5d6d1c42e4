package io.aludel.orm.relate;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.Registry;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.mapping.RelationshipMapping.Direction;
import io.aludel.orm.relate.model.Captain;
import io.aludel.orm.relate.model.Concern;
import io.aludel.orm.relate.model.Gang;
import io.aludel.orm.relate.model.Harbour;
import io.aludel.orm.relate.model.Laborer;
import io.aludel.orm.relate.model.Voyage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What can be asked of a relationship at run time. */
class RelationshipFactsTest {
    private static final Registry MODELS =
            Registry.of(Captain.class, Voyage.class, Harbour.class, Laborer.class, Concern.class, Gang.class);

    private static RelationshipMapping relationship(Class<?> entity, String name) {
        return (RelationshipMapping) MODELS.mappings().get(entity).attribute(name);
    }

    private static List<String> pairs(RelationshipMapping relationship) {
        return relationship.synchronizedColumns().entrySet().stream()
                .map(pair -> pair.getKey().name() + " = " + pair.getValue().name())
                .toList();
    }

    @Test
    void aRelationshipHasADirection() {
        assertThat(relationship(Voyage.class, "captain").direction()).isEqualTo(Direction.MANY_TO_ONE);
        assertThat(relationship(Captain.class, "voyages").direction()).isEqualTo(Direction.ONE_TO_MANY);
        assertThat(relationship(Captain.class, "harbours").direction()).isEqualTo(Direction.MANY_TO_MANY);
        assertThat(relationship(Captain.class, "voyages").target().type()).isEqualTo(Voyage.class);
        assertThat(relationship(Captain.class, "voyages").owner().type()).isEqualTo(Captain.class);
    }

    @Test
    void itSaysWhichColumnsAreKeptInStep() {
        assertThat(pairs(relationship(Voyage.class, "captain"))).containsExactly("captain_id = id");
        assertThat(pairs(relationship(Captain.class, "voyages"))).containsExactly("captain_id = id");
        assertThat(pairs(relationship(Captain.class, "harbours")))
                .containsExactly("captain_id = id", "harbour_id = id");
        assertThat(pairs(relationship(Laborer.class, "gang")))
                .containsExactly("concern_id = concern_id", "gang_number = number");
    }
}
