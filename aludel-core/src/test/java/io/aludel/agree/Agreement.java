package io.aludel.agree;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether two evaluations of the same terms give the same, and what to print where they do not.
 *
 * @param everything whether a term that a database refuses is a disagreement
 */
record Agreement(Evaluation one, Evaluation other, boolean everything) {

    List<String> disagreements(long seed, List<Term> terms) {
        List<String> left = one.values(terms);
        List<String> right = other.values(terms);
        List<String> reports = new ArrayList<>();
        for (int number = 0; number < terms.size(); number++) {
            if (wrong(left.get(number), right.get(number))) {
                reports.add(report(seed, terms.get(number)));
            }
        }
        return reports;
    }

    private boolean wrong(String left, String right) {
        boolean refused = left.startsWith("fails: ") || right.startsWith("fails: ");
        return refused ? everything : !left.equals(right);
    }

    private boolean wrong(Term term) {
        List<Term> alone = List.of(term);
        return wrong(one.values(alone).get(0), other.values(alone).get(0));
    }

    private String report(long seed, Term term) {
        if (!wrong(term)) {
            return "seed " + seed + ": only wrong beside others: " + term;
        }
        Term small = new Shrinker(this::wrong).shrink(term);
        return "seed " + seed + ": " + small + "\n" + side(one, small) + "\n" + side(other, small);
    }

    private static String side(Evaluation evaluation, Term term) {
        String sql;
        try {
            sql = evaluation.sql(term);
        } catch (RuntimeException e) {
            sql = "(does not compile)";
        }
        return "  " + evaluation.name() + ": " + sql + "\n    "
                + evaluation.values(List.of(term)).get(0);
    }
}
