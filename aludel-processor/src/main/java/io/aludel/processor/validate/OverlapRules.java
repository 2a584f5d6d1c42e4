package io.aludel.processor.validate;

import com.palantir.javapoet.ClassName;
import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.Models;
import io.aludel.processor.model.RelationModel;
import io.aludel.processor.model.RelationModel.Kind;
import io.aludel.processor.report.Problems;
import io.aludel.processor.report.RelationshipMessage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two relationships that write one column overwrite each other, unless they are the ends of one. Seen where columns are named. */
final class OverlapRules implements Rule {

    private final Models models;
    private final Problems problems;

    OverlapRules(Models models, Problems problems) {
        this.models = models;
        this.problems = problems;
    }

    @Override
    public void check(EntityModel entity) {
        List<RelationModel> own = relations(entity);
        for (int index = 0; index < own.size(); index++) {
            RelationModel relation = own.get(index);
            for (RelationModel earlier : own.subList(0, index)) {
                compare(entity, relation, entity, earlier);
            }
            EntityModel target = target(relation);
            if (target != null && !target.name().equals(entity.name()) && isReportedHere(entity, relation, target)) {
                relations(target).forEach(other -> compare(entity, relation, target, other));
            }
        }
    }

    private static List<RelationModel> relations(EntityModel entity) {
        return entity.allAttributes().stream()
                .filter(RelationModel.class::isInstance)
                .map(RelationModel.class::cast)
                .filter(relation -> !relation.holdsValues())
                .toList();
    }

    private @Nullable EntityModel target(RelationModel relation) {
        ClassName target = relation.target();
        return target == null ? null : models.find(target);
    }

    /** Of two entities one reports: the one whose collection writes the other's column, else the later by name. */
    private static boolean isReportedHere(EntityModel entity, RelationModel relation, EntityModel target) {
        return relation.kind() == Kind.ONE_TO_MANY
                || (relation.kind() == Kind.MANY_TO_MANY && entity.simpleName().compareTo(target.simpleName()) > 0);
    }

    private void compare(EntityModel entity, RelationModel relation, EntityModel owner, RelationModel other) {
        if (accepts(relation, other) || accepts(other, relation)) {
            return;
        }
        Set<String> shared = written(entity, relation);
        shared.retainAll(written(owner, other));
        if (!shared.isEmpty()) {
            String column = shared.iterator().next();
            problems.warning(
                    relation.place(),
                    RelationshipMessage.OVERLAP,
                    entity.simpleName(),
                    relation.name(),
                    owner.simpleName(),
                    other.name(),
                    column.substring(column.indexOf(' ') + 1));
        }
    }

    private static boolean accepts(RelationModel relation, RelationModel other) {
        Annotation overlaps = relation.annotations().find("Overlaps");
        return overlaps != null && overlaps.strings("value").contains(other.name());
    }

    /** The columns that a relationship writes, each with its table in front. */
    private Set<String> written(EntityModel entity, RelationModel relation) {
        Set<String> columns = new LinkedHashSet<>();
        if (!relation.mappedBy().isEmpty() || relation.annotations().has("ViewOnly")) {
            return columns;
        }
        Annotation table = relation.annotations().find("JoinTable");
        if (table != null && !table.string("name", "").isEmpty()) {
            add(columns, "table:" + table.string("name", ""), table.annotations("joinColumns"));
            add(columns, "table:" + table.string("name", ""), table.annotations("inverseJoinColumns"));
        } else if (relation.kind().toOne() || relation.kind() == Kind.ONE_TO_MANY) {
            EntityModel holder = relation.kind().toOne() ? entity : target(relation);
            if (holder != null) {
                add(columns, holder.name().toString(), relation.annotations().repeated("JoinColumn", "JoinColumns"));
            }
        }
        return columns;
    }

    private static void add(Set<String> columns, String table, List<Annotation> joinColumns) {
        for (Annotation column : joinColumns) {
            String name = column.string("name", "");
            if (!name.isEmpty()) {
                columns.add(table + " " + name.toLowerCase(Locale.ROOT));
            }
        }
    }
}
