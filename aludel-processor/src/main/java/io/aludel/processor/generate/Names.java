package io.aludel.processor.generate;

import com.palantir.javapoet.ClassName;

/** The classes of the runtime that generated code names. */
final class Names {

    static final ClassName SQL_TYPES = ClassName.get("io.aludel.type", "SqlTypes");
    static final ClassName VALUE_TYPES = ClassName.get("io.aludel.type", "ValueTypes");
    static final ClassName ENTITY_REF = ClassName.get("io.aludel.sql.ast", "EntityRef");
    static final ClassName FROM_ITEM = ClassName.get("io.aludel.sql", "FromItem");
    static final ClassName ENTITY_DESCRIPTION = runtime("EntityDescription");
    static final ClassName ATTRIBUTE_DESCRIPTION = runtime("AttributeDescription");
    static final ClassName EMBEDDABLE_DESCRIPTION = runtime("EmbeddableDescription");
    static final ClassName COLLECTION_KIND = runtime("CollectionKind");
    static final ClassName JAKARTA_CONVERTERS = runtime("JakartaConverters");

    private Names() {}

    static ClassName metamodel(String simpleName) {
        return ClassName.get("io.aludel.orm.metamodel", simpleName);
    }

    private static ClassName runtime(String simpleName) {
        return ClassName.get("io.aludel.orm.runtime", simpleName);
    }
}
