package io.aludel.test;

import io.aludel.engine.CallSites;
import io.aludel.orm.load.FetchMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What {@link AludelTest} and the configuration say about a test. Immutable.
 *
 * @param url the address, or null for a database that is started
 * @param database which one
 * @param models the entities; empty for all
 * @param fetchMode how unloaded attributes are answered, or null
 */
record TestSettings(
        @Nullable String url,
        Database database,
        List<Class<?>> models,
        TestSchema schema,
        NPlusOne nPlusOne,
        int threshold,
        @Nullable FetchMode fetchMode,
        CallSites sites) {
    private static final String URL = "aludel.test.url";
    private static final String DATABASE = "aludel.test.database";

    static TestSettings of(ExtensionContext context) {
        AludelTest said = TestClasses.of(context).stream()
                .map(type -> type.getAnnotation(AludelTest.class))
                .filter(annotation -> annotation != null)
                .findFirst()
                .orElseThrow(() -> new ExtensionConfigurationException(context.getDisplayName()
                        + " is extended by AludelExtension alone.\n  Annotate the class: @AludelTest."));
        if (said.fetchMode().length > 1 || said.nPlusOneThreshold() < 2) {
            throw new ExtensionConfigurationException(
                    "@AludelTest of " + context.getRequiredTestClass().getName()
                            + " has several fetch modes, or a threshold under 2: one statement is no loop.");
        }
        String url = said.url();
        Database database = said.database();
        if (url.isEmpty() && database == Database.IN_MEMORY) {
            url = context.getConfigurationParameter(URL).orElse("");
            database = context.getConfigurationParameter(DATABASE)
                    .map(TestSettings::database)
                    .orElse(Database.IN_MEMORY);
        }
        CallSites sites = CallSites.DEFAULT;
        for (String prefix : said.skip()) {
            sites = sites.skipping(prefix);
        }
        return new TestSettings(
                url.isEmpty() ? null : url,
                database,
                List.of(said.models()),
                said.schema(),
                allowance(context).isPresent() ? NPlusOne.ALLOW : said.nPlusOne(),
                said.nPlusOneThreshold(),
                said.fetchMode().length == 0 ? null : said.fetchMode()[0],
                sites);
    }

    private static Database database(String name) {
        try {
            return Database.valueOf(name.trim().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ExtensionConfigurationException(
                    "the configuration parameter " + DATABASE + " is '" + name + "'.\n  Known are "
                            + List.of(Database.values()) + ".",
                    e);
        }
    }

    /** The nearest {@link AllowNPlusOne}, whose reason has to be one. */
    private static Optional<AllowNPlusOne> allowance(ExtensionContext context) {
        Optional<AllowNPlusOne> found = context.getTestMethod()
                .map(method -> method.getAnnotation(AllowNPlusOne.class))
                .or(() -> TestClasses.of(context).stream()
                        .map(type -> type.getAnnotation(AllowNPlusOne.class))
                        .filter(annotation -> annotation != null)
                        .findFirst());
        found.filter(allowed -> allowed.value().isBlank()).ifPresent(blank -> {
            throw new ExtensionConfigurationException("@AllowNPlusOne of " + context.getDisplayName()
                    + " gives no reason.\n  Say why the loop is right: @AllowNPlusOne(\"three rows, once a day\").");
        });
        return found;
    }
}
