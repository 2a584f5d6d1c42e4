package io.aludel.processor.validate;

import static java.util.Map.entry;

import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.Annotations;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.report.Problems;
import io.aludel.processor.report.SupportMessage;
import java.util.Map;

/**
 * Annotations of Hibernate and Spring Data that say what a row holds or which rows there are. They may stand here for the sake of the other
 * library, so this is a warning; those that only tune it, such as {@code @BatchSize}, are passed over.
 */
final class OtherLibraryRules implements Rule {
    private static final String ON_INSERT =
            "Make the value in a method with @DefaultFor, or let the database: @ServerDefault.";
    private static final String ON_UPDATE =
            "Make the value in a method with @OnUpdate, and one with @DefaultFor for new rows.";
    private static final String TYPE = "Convert the value with @Convert, or keep it with @AsJson or @AsArray.";
    private static final String ROWS =
            "Leave rows out with @SoftDelete, or with criteria of a query or a session: withLoaderCriteria(..).";
    private static final String KEY = "Say @GeneratedValue alone, or make the key in a method with @DefaultFor.";
    private static final String SQL = "Write by statements; @SoftDelete turns deletes into updates.";

    private static final Map<String, String> REMEDIES = Map.ofEntries(
            entry("CreationTimestamp", ON_INSERT),
            entry("CreatedDate", ON_INSERT),
            entry("CreatedBy", ON_INSERT),
            entry("UpdateTimestamp", ON_UPDATE),
            entry("LastModifiedDate", ON_UPDATE),
            entry("LastModifiedBy", ON_UPDATE),
            entry("CurrentTimestamp", ON_INSERT),
            entry("ColumnDefault", "Say @ServerDefault."),
            entry("Generated", "Say @FetchedValue."),
            entry("GeneratedColumn", "Say @Computed."),
            entry(
                    "Formula",
                    "Say @ColumnProperty, with the expression in a method with @ColumnExpression, or @Hybrid."),
            entry("ColumnTransformer", "Use a type with SQL around it: SqlType.withSqlAround(..)."),
            entry("Check", "Say @Table(check = ..) or @Column(check = ..)."),
            entry("Type", TYPE),
            entry("JdbcTypeCode", TYPE),
            entry("JdbcType", TYPE),
            entry("JavaType", TYPE),
            entry("Struct", TYPE),
            entry("Array", "Say @AsArray."),
            entry("GenericGenerator", KEY),
            entry("UuidGenerator", KEY),
            entry("IdGeneratorType", KEY),
            entry("Where", ROWS),
            entry("SQLRestriction", ROWS),
            entry("SQLJoinTableRestriction", "Say the condition: @JoinCondition."),
            entry("Filter", ROWS),
            entry("SQLInsert", SQL),
            entry("SQLUpdate", SQL),
            entry("SQLDelete", SQL),
            entry("SoftDelete", "Take @SoftDelete of io.aludel.orm.annotation."),
            entry("TenantId", "Take @TenantId of io.aludel.orm.annotation."),
            entry("OnDelete", "Say @References(onDelete = ..)."),
            entry("Cascade", "Say the cascades of @OneToMany and its like, or @Cascades."),
            entry("Immutable", "Make the entity a record, or map it with @View or @FromSelect."),
            entry("Subselect", "Say @FromSelect."),
            entry("View", "Say @View of io.aludel.orm.annotation."),
            entry("DiscriminatorFormula", "Say @DiscriminatorExpression."),
            entry("Any", "Refer to entities of one hierarchy, or see the generic associations of the recipes."),
            entry("ManyToAny", "Refer to entities of one hierarchy, or see the generic associations of the recipes."));

    private final Problems problems;

    OtherLibraryRules(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void check(EntityModel entity) {
        check(entity.annotations());
        for (AttributeModel attribute : entity.attributes()) {
            check(attribute.annotations());
        }
    }

    private void check(Annotations annotations) {
        for (Annotation annotation : annotations.ofOthers()) {
            String remedy = REMEDIES.get(annotation.simpleName());
            if (remedy != null) {
                problems.warning(
                        annotation.place(),
                        SupportMessage.OTHER_LIBRARY,
                        annotation.simpleName(),
                        annotation.qualifiedName().startsWith("org.hibernate.") ? "Hibernate" : "Spring Data",
                        remedy);
            }
        }
    }
}
