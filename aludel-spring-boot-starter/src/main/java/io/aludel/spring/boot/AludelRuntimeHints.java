package io.aludel.spring.boot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.TypeReference;
import org.springframework.jdbc.datasource.ConnectionProxy;

/**
 * What a native image has to keep: the indexes that the annotation processor writes, the classes that they name, with what is generated
 * beside them, and files with revisions.
 */
final class AludelRuntimeHints implements RuntimeHintsRegistrar {
    private static final String ENTITIES = "META-INF/aludel/entities";
    private static final String REVISIONS = "META-INF/aludel/revisions";

    @Override
    public void registerHints(RuntimeHints hints, @Nullable ClassLoader loader) {
        ClassLoader chosen = loader == null ? AludelRuntimeHints.class.getClassLoader() : loader;
        hints.resources().registerPattern("META-INF/aludel/*").registerPattern("db/revisions/*.sql");
        hints.proxies().registerJdkProxy(ConnectionProxy.class);
        for (String entity : named(ENTITIES, chosen)) {
            keep(hints, entity);
            keep(hints, entity + "_$Description");
        }
        named(REVISIONS, chosen).forEach(revision -> keep(hints, revision));
    }

    private static void keep(RuntimeHints hints, String type) {
        hints.reflection()
                .registerType(
                        TypeReference.of(type),
                        MemberCategory.INVOKE_DECLARED_CONSTRUCTORS,
                        MemberCategory.INVOKE_PUBLIC_METHODS,
                        MemberCategory.ACCESS_DECLARED_FIELDS);
    }

    private static Set<String> named(String index, ClassLoader loader) {
        Set<String> names = new LinkedHashSet<>();
        try {
            for (URL found : Collections.list(loader.getResources(index))) {
                try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(found.openStream(), StandardCharsets.UTF_8))) {
                    lines.lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .forEach(names::add);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + index, failure);
        }
        return names;
    }
}
