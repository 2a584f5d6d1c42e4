package io.aludel.orm.random;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Operations in order, with the numbers that choose what they are done to. Immutable. */
record Sequence(List<Step> steps) {
    /** An operation with its choices. */
    record Step(Action operation, int a, int b) {
        @Override
        public String toString() {
            return operation + "(" + a + ", " + b + ")";
        }
    }

    Sequence {
        steps = List.copyOf(steps);
    }

    private static final List<Action> BEGINNING = List.of(
            Operation.CREATE_TEAM,
            Operation.CREATE_TEAM,
            Operation.CREATE_PERSON,
            Operation.CREATE_PERSON,
            Operation.CREATE_PERSON,
            Operation.CREATE_SKILL,
            Operation.CREATE_BADGE,
            Operation.CREATE_BADGE,
            Operation.CREATE_TASK_IN_TEAM,
            Operation.CREATE_TASK_IN_TEAM,
            DepotOperation.CREATE_ASSET,
            DepotOperation.CREATE_NOTE,
            DepotOperation.CREATE_CONTRACT,
            DepotOperation.ADD_ITEM,
            DepotOperation.ADD_ITEM,
            DepotOperation.OPEN_LOCKER,
            SchoolOperation.FOUND_COURSE,
            SchoolOperation.FOUND_COURSE,
            SchoolOperation.ENROL,
            SchoolOperation.ENROL,
            SchoolOperation.NOTE_DOWN,
            Operation.COMMIT);

    /** The sequence of a seed: some objects, then a few operations again and again, so that they meet each other. */
    static Sequence of(long seed) {
        Random random = new Random(seed);
        List<Step> steps = new ArrayList<>();
        for (Action operation : BEGINNING) {
            if (random.nextInt(4) > 0) {
                steps.add(step(operation, random));
            }
        }
        List<Action> operations = new ArrayList<>(List.of(Operation.values()));
        operations.addAll(List.of(DepotOperation.values()));
        operations.addAll(List.of(SchoolOperation.values()));
        operations.addAll(List.of(ListOperation.values()));
        Collections.shuffle(operations, random);
        int kinds = 2 + random.nextInt(7);
        int length = 4 + random.nextInt(16);
        while (length-- > 0) {
            steps.add(step(operations.get(random.nextInt(kinds)), random));
        }
        steps.add(new Step(Operation.COMMIT, 0, 0));
        return new Sequence(steps);
    }

    private static Step step(Action operation, Random random) {
        return new Step(operation, random.nextInt(100), random.nextInt(100));
    }

    /** The shortest part that still fails, found by leaving out more and more. */
    Sequence shrink(Predicate<Sequence> fails) {
        Sequence smallest = this;
        for (int size = Math.max(1, steps.size() / 2); size > 0; ) {
            Sequence smaller = smallest.withoutSome(size, fails);
            size = smaller == smallest ? size / 2 : Math.min(size, Math.max(1, smaller.steps.size() / 2));
            smallest = smaller;
        }
        return smallest;
    }

    private Sequence withoutSome(int size, Predicate<Sequence> fails) {
        for (int from = 0; from + size <= steps.size(); from += size) {
            List<Step> left = new ArrayList<>(steps.subList(0, from));
            left.addAll(steps.subList(from + size, steps.size()));
            Sequence shorter = new Sequence(left);
            if (!left.isEmpty() && fails.test(shorter)) {
                return shorter;
            }
        }
        return this;
    }

    @Override
    public String toString() {
        return steps.stream().map(Step::toString).collect(Collectors.joining("\n  ", "  ", ""));
    }
}
