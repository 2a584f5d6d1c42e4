package io.aludel.orm.view;

import java.io.Serializable;

/**
 * What is shown of objects. Immutable.
 *
 * @param references whether a to-one that is not loaded, or leads back to an object on the way, is shown by its key: {@code {"id": 1}};
 *     otherwise it is left out
 * @param sensitive whether attributes with {@link io.aludel.orm.annotation.Sensitive} are shown
 * @param strict whether an attribute that is not loaded is an error instead of being left out
 */
public record ViewOptions(boolean references, boolean sensitive, boolean strict) implements Serializable {
    /** What is not loaded and what is sensitive is left out. */
    public static final ViewOptions DEFAULT = new ViewOptions(false, false, false);

    public ViewOptions withReferences(boolean shown) {
        return new ViewOptions(shown, sensitive, strict);
    }

    public ViewOptions withSensitive(boolean shown) {
        return new ViewOptions(references, shown, strict);
    }

    public ViewOptions withStrict(boolean raises) {
        return new ViewOptions(references, sensitive, raises);
    }
}
