package io.aludel.dialect;

import static java.util.Objects.requireNonNull;

import io.aludel.compile.Syntax;
import io.aludel.compile.ddl.DdlCompiler;
import io.aludel.compile.ddl.NameLimits;
import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import java.util.List;
import java.util.Set;

/**
 * What a {@link Dialect} is put together from, and how each of its variations differs. Immutable.
 *
 * @param syntax how it writes SQL
 * @param definitions how it writes definitions, in the same syntax
 * @param codecs how values travel
 * @param features what the database can do
 */
record DialectParts(Syntax syntax, DdlCompiler definitions, Codecs codecs, Set<Feature> features) {
    DialectParts {
        requireNonNull(syntax, "syntax");
        requireNonNull(definitions, "definitions");
        requireNonNull(codecs, "codecs");
        features = Set.copyOf(features);
    }

    DialectParts writing(Syntax changed) {
        return new DialectParts(changed, definitions.with(changed), codecs, features);
    }

    DialectParts limitingNames(int characters) {
        DialectParts shorter = writing(labelled(characters));
        return new DialectParts(shorter.syntax, shorter.definitions.with(NameLimits.of(characters)), codecs, features);
    }

    DialectParts limitingLabels(int characters) {
        int longest = definitions.context().limits().identifier();
        if (characters > longest) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    "labels of " + characters + " characters are longer than the names that " + syntax.dialect()
                            + " takes, which have " + longest
                            + ".\n  Lower labelLength, or raise maxIdentifierLength where the database takes longer ones.");
        }
        return writing(labelled(characters));
    }

    private Syntax labelled(int characters) {
        return syntax.with(syntax.identifiers().withLongestLabel(characters));
    }

    DialectParts binding(CodecChoice choice) {
        return new DialectParts(syntax, definitions, codecs.choosing(choice), features);
    }

    DialectParts without(List<Feature> lacking) {
        DialectParts written = features.contains(Feature.DEFAULT_VALUES) && lacking.contains(Feature.DEFAULT_VALUES)
                ? writing(syntax.namingDefaults())
                : this;
        return new DialectParts(written.syntax, written.definitions, codecs, FeatureRemoval.remove(features, lacking));
    }
}
