package io.aludel.devpage;

import static java.util.Objects.requireNonNull;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.Migrations;
import io.aludel.schema.MetaData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the development page is. Immutable; each method gives a changed copy.
 *
 * <pre>{@code
 * DevPageOptions.enabled(settings.isDevelopment()).migrations(migrations).requests(500)
 * }</pre>
 *
 * @param isEnabled whether anything is recorded and shown at all
 * @param kept how many requests are remembered
 * @param steps how many statements and other steps are remembered of one request; what comes after them is counted
 * @param loopThreshold how many statements of one shape from one place are a loop
 * @param showsValues whether values of parameters are shown; those of sensitive columns never are
 * @param isRemote whether other machines may look
 * @param models tables that are shown beside those of the entities
 * @param revisions whose revisions are shown, or null
 */
public record DevPageOptions(
        boolean isEnabled,
        int kept,
        int steps,
        int loopThreshold,
        boolean showsValues,
        boolean isRemote,
        List<MetaData> models,
        @Nullable Migrations revisions) {
    /** The system property that switches the page on: {@code -Daludel.devpage=true}. */
    public static final String PROPERTY = "aludel.devpage";

    /** The environment variable that does so, where the property says nothing. */
    public static final String VARIABLE = "ALUDEL_DEVPAGE";

    private static final int KEPT = 100;
    private static final int STEPS = 2_000;
    private static final int LOOP = 3;

    public DevPageOptions {
        models = List.copyOf(models);
        requirePositive(kept, "requests");
        requirePositive(steps, "steps");
        requirePositive(loopThreshold, "loopThreshold");
    }

    private static void requirePositive(int value, String name) {
        if (value < 1) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT, name + " is " + value + ", and must be at least 1.");
        }
    }

    /** Enabled if {@value #PROPERTY} or {@value #VARIABLE} is {@code true}, and else not. */
    public static DevPageOptions ofEnvironment() {
        String property = System.getProperty(PROPERTY);
        return enabled(Boolean.parseBoolean(property == null ? System.getenv(VARIABLE) : property));
    }

    /** Enabled, or not, as the application's own settings say. */
    public static DevPageOptions enabled(boolean isEnabled) {
        return new DevPageOptions(isEnabled, KEPT, STEPS, LOOP, false, false, List.of(), null);
    }

    /** Remembers so many requests. */
    public DevPageOptions requests(int most) {
        return new DevPageOptions(isEnabled, most, steps, loopThreshold, showsValues, isRemote, models, revisions);
    }

    /** Remembers so many steps of each request. */
    public DevPageOptions stepsOfRequest(int most) {
        return new DevPageOptions(isEnabled, kept, most, loopThreshold, showsValues, isRemote, models, revisions);
    }

    /** Takes so many statements of one shape from one place for a loop. */
    public DevPageOptions nPlusOneThreshold(int least) {
        return new DevPageOptions(isEnabled, kept, steps, least, showsValues, isRemote, models, revisions);
    }

    /** Shows values of parameters, which may be personal data and secrets; those of sensitive columns stay hidden. */
    public DevPageOptions withValues() {
        return new DevPageOptions(isEnabled, kept, steps, loopThreshold, true, isRemote, models, revisions);
    }

    /** Lets other machines look: whoever reaches the port sees the statements and the schema. */
    public DevPageOptions remote() {
        return new DevPageOptions(isEnabled, kept, steps, loopThreshold, showsValues, true, models, revisions);
    }

    /** Shows the tables of models that no entity is mapped to. */
    public DevPageOptions models(MetaData... shown) {
        return new DevPageOptions(
                isEnabled, kept, steps, loopThreshold, showsValues, isRemote, List.of(shown), revisions);
    }

    /** Shows revisions, and where the database is. */
    public DevPageOptions migrations(Migrations shown) {
        return new DevPageOptions(
                isEnabled, kept, steps, loopThreshold, showsValues, isRemote, models, requireNonNull(shown, "shown"));
    }
}
