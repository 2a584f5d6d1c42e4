package io.aludel.processor.validate;

import com.palantir.javapoet.ClassName;
import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.BasicModel;
import io.aludel.processor.model.BasicType;
import io.aludel.processor.model.EmbeddedModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.Models;
import io.aludel.processor.model.RelationModel;
import io.aludel.processor.report.Place;
import io.aludel.processor.report.Problems;
import io.aludel.processor.report.Suggestion;
import io.aludel.processor.report.TableMessage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code @TenantId} and {@code @SoftDelete}: one of each, on what can be compared, where a whole hierarchy has it. */
final class PolicyRules implements Rule {
    private static final Set<BasicType> MARKS = Set.of(
            BasicType.BOOLEAN,
            BasicType.STRING,
            BasicType.ENUM,
            BasicType.INSTANT,
            BasicType.TIMESTAMP,
            BasicType.TIMESTAMP_TZ);

    private final Models models;
    private final Problems problems;

    PolicyRules(Models models, Problems problems) {
        this.models = models;
        this.problems = problems;
    }

    @Override
    public void check(EntityModel entity) {
        tenant(entity);
        Annotation soft = entity.annotations().find("SoftDelete");
        if (soft != null) {
            softDelete(entity, soft);
        }
        entity.annotations()
                .repeated("UniqueAmongLiving", "UniquesAmongLiving")
                .forEach(unique -> unique(entity, unique));
    }

    private void unique(EntityModel entity, Annotation unique) {
        boolean marked = false;
        for (EntityModel declaring = entity; declaring != null; declaring = declaring.superclass()) {
            marked |= declaring.annotations().has("SoftDelete");
        }
        if (!marked && entity.entity()) {
            problems.error(unique.place(), TableMessage.UNIQUE_WITHOUT_MARK, entity.simpleName());
        }
        if (belowEntity(entity)) {
            problems.error(unique.place(), TableMessage.POLICY_BELOW_THE_TOP, "UniqueAmongLiving", entity.simpleName());
        }
        for (String path : unique.strings("value")) {
            int dot = path.indexOf('.');
            AttributeModel first = entity.attribute(dot < 0 ? path : path.substring(0, dot));
            boolean found = dot < 0
                    ? first instanceof BasicModel
                            || first instanceof RelationModel relation
                                    && relation.kind().toOne()
                    : first instanceof EmbeddedModel embedded && embedded.component(path.substring(dot + 1)) != null;
            if (!found) {
                List<String> names = entity.allAttributes().stream()
                        .map(AttributeModel::name)
                        .toList();
                problems.error(
                        unique.place("value"),
                        TableMessage.UNIQUE_ATTRIBUTE,
                        entity.simpleName(),
                        path,
                        Suggestion.hint(path, names));
            }
        }
    }

    private void tenant(EntityModel entity) {
        List<String> tenants = new ArrayList<>();
        entity.allAttributes().forEach(attribute -> collect(attribute, "", new HashSet<>(), tenants));
        for (AttributeModel attribute : entity.attributes()) {
            Annotation annotation = attribute.annotations().find("TenantId");
            boolean computed = attribute.annotations().findAny("ColumnProperty", "QueryExpression", "Computed") != null;
            if (annotation != null && (!(attribute instanceof BasicModel) || computed)) {
                problems.error(
                        annotation.place(), TableMessage.TENANT_WITHOUT_COLUMN, entity.simpleName(), attribute.name());
                continue;
            }
            List<String> own = new ArrayList<>();
            collect(attribute, "", new HashSet<>(), own);
            Place place = annotation == null ? attribute.place() : annotation.place();
            for (String path : own) {
                if (!path.equals(tenants.get(0))) {
                    problems.error(place, TableMessage.SECOND_TENANT, entity.simpleName(), path, tenants.get(0));
                } else if (belowEntity(entity)) {
                    problems.error(place, TableMessage.POLICY_BELOW_THE_TOP, "TenantId", entity.simpleName());
                }
            }
        }
    }

    /** The values with the annotation that an attribute has, by the paths to them; an embedded one may have several. */
    private static void collect(AttributeModel attribute, String path, Set<ClassName> around, List<String> found) {
        if (attribute.annotations().has("TenantId")) {
            found.add(path + attribute.name());
        }
        if (attribute instanceof EmbeddedModel embedded && around.add(embedded.type())) {
            for (AttributeModel component : embedded.embeddable().allAttributes()) {
                collect(component, path + attribute.name() + ".", around, found);
            }
            around.remove(embedded.type());
        }
    }

    /** Whether rows of another entity stand in the same tables. */
    private static boolean belowEntity(EntityModel entity) {
        for (EntityModel above = entity.superclass(); above != null; above = above.superclass()) {
            if (above.entity()) {
                return true;
            }
        }
        return false;
    }

    private void softDelete(EntityModel entity, Annotation soft) {
        String name = soft.string("value", "");
        AttributeModel attribute = entity.attribute(name);
        if (attribute == null) {
            List<String> names =
                    entity.allAttributes().stream().map(AttributeModel::name).toList();
            problems.error(
                    soft.place("value"),
                    TableMessage.SOFT_DELETE_ATTRIBUTE,
                    entity.simpleName(),
                    name,
                    Suggestion.hint(name, names));
        } else if (!(attribute instanceof BasicModel basic) || !MARKS.contains(basic.basicType())) {
            problems.error(soft.place("value"), TableMessage.SOFT_DELETE_TYPE, entity.simpleName(), name);
        } else {
            status(entity, soft, basic, "deleted", "DELETED");
            status(entity, soft, basic, "living", "ACTIVE");
        }
        if (belowEntity(entity)) {
            problems.error(soft.place(), TableMessage.POLICY_BELOW_THE_TOP, "SoftDelete", entity.simpleName());
        }
    }

    /** An enum has both constants, also where they are those that hold without a word. */
    private void status(EntityModel entity, Annotation soft, BasicModel mark, String member, String usual) {
        List<String> constants = models.constants(mark.type());
        String named = soft.string(member, usual);
        if (!constants.isEmpty() && !constants.contains(named)) {
            problems.error(
                    soft.place(member),
                    TableMessage.SOFT_DELETE_STATUS,
                    entity.simpleName(),
                    named,
                    mark.name(),
                    Suggestion.hint(named, constants));
        }
    }
}
