package io.aludel.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.MethodModel;
import io.aludel.processor.model.ProxyModel;
import io.aludel.processor.model.RelationModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code @AssociationProxy} fields, with what makes their objects. */
final class ProxiesWriter implements FactWriter<EntityModel> {

    private static final ClassName FACT = FactWriters.fact("ProxiesFact");

    @Override
    public @Nullable CodeBlock write(EntityModel entity) {
        if (entity.proxies().isEmpty()) {
            return null;
        }
        List<CodeBlock> proxies =
                entity.proxies().stream().map(proxy -> proxy(proxy, entity)).toList();
        return CodeBlock.of("new $T($T.of(\n$L))", FACT, List.class, CodeBlock.join(proxies, ",\n"));
    }

    private static CodeBlock proxy(ProxyModel proxy, EntityModel entity) {
        String kind = switch (proxy.field().shape()) {
            case LIST, COLLECTION -> "LIST";
            case SET -> "SET";
            case MAP -> "MAP";
            default -> "VALUE";
        };
        return CodeBlock.of(
                "new $T($S, $S, $S, $T.$L, $L)",
                FACT.nestedClass("Proxy"),
                proxy.name(),
                proxy.of(),
                proxy.attribute(),
                FACT.nestedClass("Kind"),
                kind,
                creator(proxy, entity));
    }

    private static boolean isFor(MethodModel method, ProxyModel proxy) {
        Annotation annotation = method.annotations().find("ProxyCreator");
        return annotation != null && annotation.string("value", "").equals(proxy.name());
    }

    private static CodeBlock creator(ProxyModel proxy, EntityModel entity) {
        CodeBlock arguments = proxy.keyType() == null
                ? CodeBlock.of("($T) value", proxy.valueType())
                : CodeBlock.of("($T) key, ($T) value", proxy.keyType(), proxy.valueType());
        for (MethodModel method : entity.methodsWith("ProxyCreator")) {
            if (isFor(method, proxy)) {
                return CodeBlock.of("(key, value) -> $T.$N($L)", entity.name(), method.name(), arguments);
            }
        }
        ClassName related = entity.attribute(proxy.of()) instanceof RelationModel relation ? relation.target() : null;
        return proxy.constructible() && related != null
                ? CodeBlock.of("(key, value) -> new $T($L)", related, arguments)
                : CodeBlock.of("null");
    }
}
