package io.aludel.orm.load;

import io.aludel.orm.mapping.CollectionMapping;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a relationship that is in the same row. One thread; one for each execution. */
final class JoinedReader {
    private final EntityFetch.JoinedFetch join;
    private final EntityReader reader;
    private final Map<ManagedEntity, Filling> fillings = new IdentityHashMap<>();
    private final List<Filling> order = new ArrayList<>();
    private final SeveralRows several = new SeveralRows();

    private record Filling(CollectionTarget target, Set<ManagedEntity> found) {}

    JoinedReader(EntityFetch.JoinedFetch join, EntityReader reader) {
        this.join = join;
        this.reader = reader;
    }

    EntityReader reader() {
        return reader;
    }

    void read(InstanceState owner, ManagedEntity entity) throws SQLException {
        ManagedEntity related = reader.read();
        int attribute = join.relationship().number();
        if (join.relationship() instanceof ReferenceMapping reference) {
            if (!owner.isLoaded(attribute)) {
                entity.$aludel$set(attribute, related);
                owner.setLoaded(attribute);
                several.found(reference, owner, related);
            } else {
                several.foundAgain(reference, owner, related);
            }
            return;
        }
        Filling filling = fillings.get(entity);
        if (filling == null) {
            CollectionTarget target = CollectionTarget.of(owner, entity, (CollectionMapping) join.relationship());
            filling = new Filling(target, new LinkedIdentitySet());
            fillings.put(entity, filling);
            order.add(filling);
        }
        if (related != null && !filling.target().isLoaded()) {
            filling.found().add(related);
        }
    }

    void finish() {
        for (Filling filling : order) {
            if (!filling.target().isLoaded()) {
                filling.target().fill(filling.found());
            }
        }
        reader.finish();
    }
}
