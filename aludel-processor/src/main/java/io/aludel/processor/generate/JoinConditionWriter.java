package io.aludel.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.MethodModel;
import io.aludel.processor.model.RelationModel;
import org.jspecify.annotations.Nullable;

/** {@code @JoinCondition("published") static Predicate published(User_.Path user, Post_.Path post)}. */
final class JoinConditionWriter implements MethodFactWriter {

    @Override
    public @Nullable CodeBlock write(AttributeModel attribute, EntityModel entity) {
        if (!(attribute instanceof RelationModel relation) || relation.target() == null) {
            return null;
        }
        for (MethodModel method : entity.methodsWith("JoinCondition")) {
            Annotation said = method.annotations().find("JoinCondition");
            if (said != null && said.string("value", "").equals(attribute.name())) {
                ClassName links = said.className("links");
                if (links != null) {
                    return CodeBlock.of(
                            "new $T((owner, target, link) ->"
                                    + " $T.$N(new $T(owner), new $T(target), new $T(link)).node(), $T.class)",
                            FactWriters.fact("JoinConditionFact"),
                            entity.name(),
                            method.name(),
                            entity.metamodel().nestedClass("Path"),
                            metamodel(relation.target()).nestedClass("Path"),
                            metamodel(links).nestedClass("Path"),
                            links);
                }
                return CodeBlock.of(
                        "new $T((owner, target) -> $T.$N(new $T(owner), new $T(target)).node())",
                        FactWriters.fact("JoinConditionFact"),
                        entity.name(),
                        method.name(),
                        entity.metamodel().nestedClass("Path"),
                        metamodel(relation.target()).nestedClass("Path"));
            }
        }
        return null;
    }

    private static ClassName metamodel(ClassName type) {
        return ClassName.get(type.packageName(), String.join("_", type.simpleNames()) + "_");
    }
}
