package io.aludel.processor.generate;

import com.palantir.javapoet.CodeBlock;
import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.EntityModel;

/** What decides about the rows that a session sees: {@code @TenantId} and {@code @SoftDelete}. */
final class PolicyWriters {
    static final FactWriter<AttributeModel> TENANT = attribute -> {
        Annotation tenant = attribute.annotations().find("TenantId");
        return tenant == null
                ? null
                : CodeBlock.of(
                        "new $T($L, $S)",
                        FactWriters.fact("TenantIdFact"),
                        tenant.flag("rowSecurity", false),
                        tenant.string("setting", "aludel.tenant"));
    };

    /** Its own annotation, or that of the nearest mapped superclass. */
    static final FactWriter<EntityModel> SOFT_DELETE = entity -> {
        for (EntityModel declaring = entity; declaring != null; declaring = declaring.superclass()) {
            Annotation soft = declaring.annotations().find("SoftDelete");
            if (soft != null) {
                return CodeBlock.of(
                        "new $T($S, $S, $S)",
                        FactWriters.fact("SoftDeleteFact"),
                        soft.string("value", ""),
                        soft.string("deleted", "DELETED"),
                        soft.string("living", "ACTIVE"));
            }
        }
        return null;
    };

    private PolicyWriters() {}
}
