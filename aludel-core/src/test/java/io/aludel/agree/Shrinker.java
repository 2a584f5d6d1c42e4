package io.aludel.agree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Replaces parts of a term by parts of theirs for as long as what is wrong with it stays wrong. */
final class Shrinker {
    private final Predicate<Term> wrong;

    Shrinker(Predicate<Term> wrong) {
        this.wrong = wrong;
    }

    Term shrink(Term term) {
        Term smallest = term;
        while (true) {
            Term known = smallest;
            var smaller = candidates(known, true).stream()
                    .filter(candidate -> candidate.size() < known.size())
                    .sorted(Comparator.comparingInt(Term::size))
                    .filter(wrong)
                    .findFirst();
            if (smaller.isEmpty()) {
                return smallest;
            }
            smallest = smaller.get();
        }
    }

    /** The term with one part, at any depth, replaced by a part of that part; a whole may become of another kind. */
    private static List<Term> candidates(Term term, boolean whole) {
        List<Term> all = new ArrayList<>();
        for (Term inner : descendants(term)) {
            if ((whole || inner.kind() == term.kind())
                    && (whole
                            ? inner.freeScopes().stream()
                                    .allMatch(Sample.ROOT.table().name()::equals)
                            : term.freeScopes().containsAll(inner.freeScopes()))) {
                all.add(inner);
            }
        }
        for (int index = 0; index < term.parts().size(); index++) {
            for (Term changed : candidates(term.parts().get(index), false)) {
                List<Term> parts = new ArrayList<>(term.parts());
                parts.set(index, changed);
                all.add(term.withParts(parts));
            }
        }
        return all;
    }

    private static List<Term> descendants(Term term) {
        List<Term> all = new ArrayList<>();
        for (Term part : term.parts()) {
            all.add(part);
            all.addAll(descendants(part));
        }
        return all;
    }
}
