package io.aludel.jackson2;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.module.SimpleModule;
import io.aludel.orm.view.ViewOptions;

/**
 * Writes entities without ever asking the database: an attribute that is not loaded is left out, and so is an object that leads back to
 * itself. Attributes with {@link io.aludel.orm.annotation.Sensitive} are left out, too. Everything else is Jackson's own: which properties
 * there are, what they are called, and reading.
 *
 * <pre>{@code
 * ObjectMapper mapper = new ObjectMapper().registerModule(new AludelModule().references(true));
 * }</pre>
 *
 * <p>{@code mapper.findAndRegisterModules()} finds it by itself, with its defaults. Immutable; each method returns a changed copy.
 */
public final class AludelModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    private final ViewOptions options;

    /** Leaves out what is not loaded and what is sensitive. */
    public AludelModule() {
        this(ViewOptions.DEFAULT);
    }

    private AludelModule(ViewOptions options) {
        super("Aludel");
        this.options = requireNonNull(options, "options");
    }

    /** Whether a to-one that is not loaded, or leads back to an object on the way, is written by its key: {@code {"id": 1}}. */
    public AludelModule references(boolean written) {
        return new AludelModule(options.withReferences(written));
    }

    /** Whether attributes with {@link io.aludel.orm.annotation.Sensitive} are written. */
    public AludelModule sensitive(boolean written) {
        return new AludelModule(options.withSensitive(written));
    }

    /** Whether an attribute that is not loaded is an error instead of being left out; for tests. */
    public AludelModule strict(boolean raises) {
        return new AludelModule(options.withStrict(raises));
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addBeanSerializerModifier(new LoadedProperties(options));
    }
}
