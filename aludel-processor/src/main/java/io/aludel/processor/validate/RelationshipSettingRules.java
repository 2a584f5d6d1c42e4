package io.aludel.processor.validate;

import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.Annotations;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.RelationModel;
import io.aludel.processor.model.RelationModel.Kind;
import io.aludel.processor.report.Problems;
import io.aludel.processor.report.RelationshipMessage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the annotations of a relationship say must not contradict itself. */
final class RelationshipSettingRules {

    /** The annotations that make sense for relationships only. */
    static final Set<String> ANNOTATIONS = Set.of(
            "JoinColumn",
            "JoinColumns",
            "JoinTable",
            "Cascades",
            "PassiveDeletes",
            "PassiveUpdates",
            "LateUpdate",
            "ViewOnly",
            "SingleParent",
            "InnerJoin",
            "LoadedBy",
            "References",
            "Overlaps",
            "MapKey",
            "MapKeyColumn",
            "OrderColumn");

    private static final List<String> FOR_WRITING =
            List.of("PassiveDeletes", "PassiveUpdates", "LateUpdate", "SingleParent", "ActiveHistory");
    private static final List<String> WRITING_CASCADES = List.of("SAVE_UPDATE", "DELETE", "DELETE_ORPHAN");

    private final Problems problems;

    RelationshipSettingRules(Problems problems) {
        this.problems = problems;
    }

    void check(EntityModel entity, RelationModel relation) {
        Annotation cascades = relation.annotations().find("Cascades");
        if (cascades != null) {
            orphans(entity, relation, cascades);
        }
        passiveDeletes(entity, relation);
        if (relation.annotations().has("ViewOnly")) {
            viewOnly(entity, relation);
        }
    }

    private void orphans(EntityModel entity, RelationModel relation, Annotation cascades) {
        List<String> operations = cascades.constantNames("value");
        if (!operations.contains("DELETE_ORPHAN")) {
            return;
        }
        if (!operations.contains("DELETE")) {
            problems.error(
                    cascades.place("value"),
                    RelationshipMessage.ORPHANS_WITHOUT_DELETE,
                    entity.simpleName(),
                    relation.name());
        }
        boolean several = relation.kind() == Kind.MANY_TO_ONE
                || relation.kind() == Kind.MANY_TO_MANY
                || relation.kind() == Kind.ONE_TO_ONE && relation.mappedBy().isEmpty();
        if (several && !relation.annotations().has("SingleParent")) {
            problems.error(
                    cascades.place("value"),
                    RelationshipMessage.ORPHANS_OF_MANY,
                    entity.simpleName(),
                    relation.name(),
                    relation.target() == null ? "object" : relation.target().simpleName());
        }
    }

    private void passiveDeletes(EntityModel entity, RelationModel relation) {
        Annotation passive = relation.annotations().find("PassiveDeletes");
        if (passive != null && passive.flag("all", false) && cascades(relation).contains("DELETE")) {
            problems.error(
                    passive.place("all"),
                    RelationshipMessage.PASSIVE_DELETES_OF_ALL,
                    entity.simpleName(),
                    relation.name());
        }
    }

    private void viewOnly(EntityModel entity, RelationModel relation) {
        Annotations annotations = relation.annotations();
        for (String name : FOR_WRITING) {
            Annotation writing = annotations.find(name);
            if (writing != null) {
                report(entity, relation, writing, null, "@" + name);
            }
        }
        Annotation cascades = annotations.find("Cascades");
        if (cascades != null) {
            cascades.constantNames("value").stream()
                    .filter(WRITING_CASCADES::contains)
                    .findFirst()
                    .ifPresent(operation -> report(entity, relation, cascades, "value", operation));
        }
        if (relation.annotation().flag("orphanRemoval", false)) {
            report(entity, relation, relation.annotation(), "orphanRemoval", "orphanRemoval");
        }
    }

    private void report(
            EntityModel entity, RelationModel relation, Annotation annotation, @Nullable String member, String what) {
        problems.error(
                member == null ? annotation.place() : annotation.place(member),
                RelationshipMessage.VIEW_ONLY_WRITES,
                entity.simpleName(),
                relation.name(),
                what);
    }

    private static Set<String> cascades(RelationModel relation) {
        Annotation exactly = relation.annotations().find("Cascades");
        if (exactly != null) {
            return Set.copyOf(exactly.constantNames("value"));
        }
        Set<String> operations = new LinkedHashSet<>(relation.annotation().constantNames("cascade"));
        if (operations.contains("ALL")
                || operations.contains("REMOVE")
                || relation.annotation().flag("orphanRemoval", false)) {
            operations.add("DELETE");
        }
        return operations;
    }
}
