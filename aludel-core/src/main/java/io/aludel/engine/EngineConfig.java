package io.aludel.engine;

import io.aludel.dialect.Feature;
import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.error.Suggestions;
import io.aludel.sql.ExecutionOptions;
import io.aludel.sql.IsolationLevel;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads an engine's settings from a configuration of texts. */
final class EngineConfig {
    private static final String URL = "url";
    private static final String CONNECT = "connect.";

    /** By names without capitals, underscores and hyphens. */
    private static final Map<String, BiConsumer<EngineBuilder, Setting>> SETTINGS = new TreeMap<>(Map.ofEntries(
            Map.entry("user", (builder, setting) -> builder.user(setting.text())),
            Map.entry("password", (builder, setting) -> builder.password(setting.text())),
            Map.entry("pool", (builder, setting) -> builder.pool(setting.oneOf(PoolKind.class))),
            Map.entry("poolsize", (builder, setting) -> builder.poolSize(setting.number())),
            Map.entry("maxoverflow", (builder, setting) -> builder.maxOverflow(setting.number())),
            Map.entry("pooltimeout", (builder, setting) -> builder.poolTimeout(setting.duration())),
            Map.entry("poolrecycle", (builder, setting) -> builder.poolRecycle(setting.duration())),
            Map.entry("preping", (builder, setting) -> builder.prePing(setting.yes())),
            Map.entry("poolpreping", (builder, setting) -> builder.prePing(setting.yes())),
            Map.entry("resetonreturn", (builder, setting) -> builder.resetOnReturn(setting.oneOf(ResetOnReturn.class))),
            Map.entry("serverpooling", (builder, setting) -> builder.serverPooling(setting.oneOf(ServerPooling.class))),
            Map.entry(
                    "without",
                    (builder, setting) -> builder.without(
                            LackingFeatures.parse(setting.text()).toArray(Feature[]::new))),
            Map.entry(
                    "reservedwords",
                    (builder, setting) -> builder.reservedWords(
                            FurtherWords.parse(setting.text()).toArray(String[]::new))),
            Map.entry("strict", (builder, setting) -> builder.option(ExecutionOptions.STRICT, setting.yes())),
            Map.entry("loggingname", (builder, setting) -> builder.loggingName(setting.text())),
            Map.entry("echorows", (builder, setting) -> builder.echoRows(setting.yes())),
            Map.entry("echo", (builder, setting) -> builder.echo(setting.yes())),
            Map.entry("echoparameters", (builder, setting) -> builder.echoParameters(setting.yes())),
            Map.entry("maxidentifierlength", (builder, setting) -> builder.maxIdentifierLength(setting.number())),
            Map.entry("labellength", (builder, setting) -> builder.labelLength(setting.number())),
            Map.entry("plancachesize", (builder, setting) -> builder.planCacheSize(setting.number())),
            Map.entry(
                    "isolationlevel",
                    (builder, setting) ->
                            builder.option(ExecutionOptions.ISOLATION_LEVEL, IsolationLevel.of(setting.text()))),
            Map.entry("readonly", (builder, setting) -> builder.option(ExecutionOptions.READ_ONLY, setting.yes())),
            Map.entry(
                    "querytimeout",
                    (builder, setting) -> builder.option(ExecutionOptions.QUERY_TIMEOUT, setting.duration()))));

    private EngineConfig() {}

    static EngineBuilder builder(Map<?, ?> settings, String prefix) {
        Object url = settings.get(prefix + URL);
        if (url == null) {
            throw malformed("the setting '" + prefix + URL + "' is missing.");
        }
        EngineBuilder builder = Engine.builder(String.valueOf(url));
        settings.forEach((key, value) -> {
            String name = String.valueOf(key);
            if (name.startsWith(prefix) && value != null && !name.equals(prefix + URL)) {
                apply(
                        builder,
                        name,
                        name.substring(prefix.length()),
                        String.valueOf(value).strip());
            }
        });
        return builder;
    }

    private static void apply(EngineBuilder builder, String key, String name, String value) {
        if (name.startsWith(CONNECT)) {
            builder.connectArgument(name.substring(CONNECT.length()), value);
            return;
        }
        String plain = name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
        BiConsumer<EngineBuilder, Setting> setting = SETTINGS.get(plain);
        if (setting == null) {
            throw malformed("there is no setting '" + key + "'." + Suggestions.didYouMean(plain, SETTINGS.keySet())
                    + "\n  What is for the driver is written '" + CONNECT + "<name>' after the prefix.");
        }
        setting.accept(builder, new Setting(key, value));
    }

    private static ArgumentException malformed(String what) {
        return new ArgumentException(ErrorCode.INVALID_ARGUMENT, what);
    }

    private record Setting(String key, String text) {
        boolean yes() {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "true", "yes", "on", "y", "t", "1" -> true;
                case "false", "no", "off", "n", "f", "0" -> false;
                default -> throw wrong("true or false");
            };
        }

        int number() {
            try {
                return Integer.parseInt(text);
            } catch (NumberFormatException e) {
                throw wrong("a whole number");
            }
        }

        /** Seconds, or ISO 8601 such as {@code PT30M}. */
        Duration duration() {
            try {
                return text.startsWith("P")
                        ? Duration.parse(text)
                        : Duration.ofMillis(Math.round(Double.parseDouble(text) * 1_000));
            } catch (RuntimeException e) {
                throw wrong("a number of seconds, or a duration such as PT30M");
            }
        }

        <E extends Enum<E>> E oneOf(Class<E> choices) {
            for (@Nullable E choice : choices.getEnumConstants()) {
                if (choice != null && choice.name().equalsIgnoreCase(text.replace('-', '_'))) {
                    return choice;
                }
            }
            throw wrong("one of "
                    + java.util.Arrays.toString(choices.getEnumConstants()).toLowerCase(Locale.ROOT));
        }

        /** The value may be a secret under a wrong name, so it is not shown. */
        ArgumentException wrong(String expected) {
            return malformed("the setting '" + key + "' has to be " + expected + ".");
        }
    }
}
