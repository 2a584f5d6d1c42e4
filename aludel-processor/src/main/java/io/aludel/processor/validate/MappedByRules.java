package io.aludel.processor.validate;

import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.RelationModel;
import io.aludel.processor.model.RelationModel.Kind;
import io.aludel.processor.report.Problems;
import io.aludel.processor.report.RelationshipMessage;
import io.aludel.processor.report.Suggestion;
import java.util.List;

/** The two sides of a relationship must name each other rightly, and one of them must own the columns. */
final class MappedByRules {

    private final Problems problems;

    MappedByRules(Problems problems) {
        this.problems = problems;
    }

    void check(EntityModel entity, RelationModel relation, EntityModel target) {
        String mappedBy = relation.mappedBy();
        if (mappedBy.isEmpty()) {
            return;
        }
        noColumns(entity, relation, target);
        AttributeModel other = target.attribute(mappedBy);
        if (other == null) {
            List<String> candidates = target.allAttributes().stream()
                    .filter(attribute -> attribute instanceof RelationModel)
                    .map(AttributeModel::name)
                    .toList();
            problems.error(
                    relation.annotation().place("mappedBy"),
                    RelationshipMessage.MAPPED_BY_UNKNOWN,
                    mappedBy,
                    target.simpleName(),
                    Suggestion.hint(mappedBy, candidates),
                    entity.simpleName());
        } else if (other instanceof RelationModel owner) {
            owner(entity, relation, target, owner);
        } else {
            wrong(
                    relation,
                    target,
                    "which is a value, not a relationship",
                    "Name the field of " + target.simpleName() + " that refers to " + entity.simpleName() + ".");
        }
    }

    private void owner(EntityModel entity, RelationModel relation, EntityModel target, RelationModel owner) {
        Kind expected = expected(relation.kind());
        if (!owner.mappedBy().isEmpty()) {
            wrong(
                    relation,
                    target,
                    "which has a mappedBy itself",
                    "One side owns the relationship and has no mappedBy;" + " remove it there.");
        } else if (owner.kind() != expected) {
            wrong(
                    relation,
                    target,
                    "which is @" + owner.annotation().simpleName(),
                    "The other side of @" + relation.annotation().simpleName() + " is " + annotationName(expected)
                            + ".");
        } else if (entity.entity() && !refersTo(owner, entity)) {
            wrong(
                    relation,
                    target,
                    "which refers to " + owner.target() + ", not to "
                            + entity.name().canonicalName(),
                    "Name the field of " + target.simpleName() + " that refers to " + entity.simpleName() + ".");
        }
    }

    private static boolean refersTo(RelationModel owner, EntityModel entity) {
        for (EntityModel type = entity; type != null; type = type.superclass()) {
            if (type.name().equals(owner.target())) {
                return true;
            }
        }
        return owner.target() == null;
    }

    private static Kind expected(Kind kind) {
        return kind == Kind.ONE_TO_MANY ? Kind.MANY_TO_ONE : kind;
    }

    private static String annotationName(Kind kind) {
        return switch (kind) {
            case MANY_TO_ONE -> "@ManyToOne";
            case ONE_TO_ONE -> "@OneToOne";
            case ONE_TO_MANY -> "@OneToMany";
            case MANY_TO_MANY -> "@ManyToMany";
            case ELEMENTS -> "@ElementCollection";
        };
    }

    private void noColumns(EntityModel entity, RelationModel relation, EntityModel target) {
        Annotation columns = relation.annotations().findAny("JoinTable", "JoinColumn", "JoinColumns");
        if (columns != null) {
            problems.error(
                    columns.place(),
                    RelationshipMessage.JOIN_TABLE_ON_INVERSE,
                    entity.simpleName(),
                    relation.name(),
                    columns.simpleName(),
                    target.simpleName(),
                    relation.mappedBy());
        }
    }

    private void wrong(RelationModel relation, EntityModel target, String what, String remedy) {
        problems.error(
                relation.annotation().place("mappedBy"),
                RelationshipMessage.MAPPED_BY_WRONG,
                target.simpleName(),
                relation.mappedBy(),
                what,
                remedy);
    }
}
