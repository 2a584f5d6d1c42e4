package io.aludel.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.Lifecycle;
import io.aludel.processor.model.ListenerModel;
import io.aludel.processor.model.MethodModel;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The methods of a class that validate attributes, and those that are called in the life of an object. */
final class LifecycleWriters {

    static final List<FactWriter<EntityModel>> ALL = List.of(LifecycleWriters::validators, LifecycleWriters::callbacks);

    private LifecycleWriters() {}

    private static @Nullable CodeBlock validators(EntityModel entity) {
        ClassName fact = FactWriters.fact("ValidatorsFact");
        List<CodeBlock> validators = new ArrayList<>();
        for (MethodModel method : entity.methods()) {
            Annotation validates = method.annotations().find("Validates");
            if (validates == null) {
                continue;
            }
            for (String attribute : validates.strings("value")) {
                validators.add(CodeBlock.of(
                        "new $T($S, $L, $L)",
                        fact.nestedClass("Validator"),
                        attribute,
                        validates.flag("includeRemoves", false),
                        validates.flag("includeBackrefs", true)));
            }
        }
        return validators.isEmpty()
                ? null
                : CodeBlock.of("new $T($T.of($L))", fact, List.class, CodeBlock.join(validators, ", "));
    }

    private static @Nullable CodeBlock callbacks(EntityModel entity) {
        ClassName fact = FactWriters.fact("CallbacksFact");
        ClassName kindType = FactWriters.fact("CallbackKind");
        Set<Lifecycle> own = EnumSet.noneOf(Lifecycle.class);
        entity.methods().forEach(method -> own.addAll(Lifecycle.kindsOf(method)));
        List<CodeBlock> listeners = new ArrayList<>();
        for (ListenerModel listener : ListenerModel.of(entity)) {
            for (MethodModel method : listener.methods()) {
                Lifecycle.kindsOf(method)
                        .forEach(kind -> listeners.add(CodeBlock.of(
                                "$T.listener($T.$L, new $T(), (listener, entity) -> listener.$L(($T) entity))",
                                fact,
                                kindType,
                                kind,
                                listener.name(),
                                method.name(),
                                method.parameters().get(0).type())));
            }
        }
        boolean without = entity.annotations().has("ExcludeSuperclassListeners");
        if (own.isEmpty() && listeners.isEmpty() && !without) {
            return null;
        }
        List<CodeBlock> kinds =
                own.stream().map(kind -> CodeBlock.of("$T.$L", kindType, kind)).toList();
        return CodeBlock.of(
                "new $T($T.of($L), $T.of($L), $L)",
                fact,
                Set.class,
                CodeBlock.join(kinds, ", "),
                List.class,
                CodeBlock.join(listeners, ", "),
                without);
    }
}
