package io.aludel.orm.random;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.ListIterator;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/** Does the same at random to a list of a session and to a plain one, which then must be equal. */
final class ListChanges<E extends Club.Tagged> {
    private final Run run;
    private final boolean linked;
    private final List<E> candidates;
    private final Consumer<List<E>> replace;
    private final Random random;
    private final Set<E> seen = new HashSet<>();

    /** Knows what has ever been in it. */
    private final class Plain extends AbstractList<E> {
        private final List<E> elements;

        Plain(List<E> elements) {
            this.elements = new ArrayList<>(elements);
        }

        @Override
        public E get(int index) {
            return elements.get(index);
        }

        @Override
        public int size() {
            return elements.size();
        }

        @Override
        public void add(int index, E element) {
            modCount++;
            seen.add(element);
            elements.add(index, element);
        }

        @Override
        public E set(int index, E element) {
            seen.add(element);
            return elements.set(index, element);
        }

        @Override
        public E remove(int index) {
            modCount++;
            return elements.remove(index);
        }
    }

    /** Changes of a list; {@code linked} when the database has one row at most for an element, so that it may not come twice. */
    ListChanges(Run run, boolean linked, List<E> candidates, Consumer<List<E>> replace, Random random) {
        this.run = run;
        this.linked = linked;
        this.candidates = new ArrayList<>(candidates);
        this.replace = replace;
        this.random = random;
    }

    /** Changes a list; returns what it holds in the end. */
    List<E> change(List<E> list) {
        if (candidates.isEmpty()) {
            return list;
        }
        if (!linked && random.nextInt(4) == 0) {
            E element = candidate();
            list.add(element); // perhaps before the list is loaded
            if (random.nextBoolean()) {
                list.add(element);
            }
        }
        List<E> plain = new Plain(list);
        seen.addAll(plain);
        for (int steps = 1 + random.nextInt(6); steps > 0; steps--) {
            if (random.nextInt(6) == 0) {
                once(list, plain);
                run.session().flush();
                candidates.removeIf(element -> !run.session().contains(element)); // orphans do not come back
                if (candidates.isEmpty()) {
                    return plain;
                }
            }
            step(list, plain);
            same(list, plain);
        }
        once(list, plain);
        return plain;
    }

    private void once(List<E> list, List<E> plain) {
        if (linked) {
            once(list);
            once(plain);
            same(list, plain);
        }
    }

    private void once(List<E> list) {
        Set<E> before = new HashSet<>();
        list.removeIf(element -> !before.add(element));
    }

    /** What was in the list at any time, and so has left other lists. */
    Set<E> seen() {
        return seen;
    }

    private E candidate() {
        return candidates.get(random.nextInt(candidates.size()));
    }

    private static void same(List<?> list, List<?> plain) {
        boolean same = list.size() == plain.size();
        for (int index = 0; same && index < plain.size(); index++) {
            same = list.get(index) == plain.get(index);
        }
        if (!same) {
            throw new AssertionError("a list of the session is not what a plain list is: " + list + ", but " + plain);
        }
    }

    private void step(List<E> list, List<E> plain) {
        int choice = random.nextInt(23);
        if (choice == 22) {
            List<E> chosen = List.of(candidate(), candidate(), candidate());
            replace.accept(chosen);
            plain.clear();
            plain.addAll(chosen);
            return;
        }
        long seed = random.nextLong();
        step(choice, list, new Random(seed));
        step(choice, plain, new Random(seed));
    }

    private void step(int choice, List<E> list, Random same) {
        E one = candidates.get(same.nextInt(candidates.size()));
        E other = candidates.get(same.nextInt(candidates.size()));
        int place = list.isEmpty() ? -1 : same.nextInt(list.size());
        if (place < 0 || choice < 4) {
            grow(choice, list, one, other, Math.max(place, 0));
        } else if (choice < 12) {
            shrink(choice, list, one, place, same);
        } else {
            arrange(choice, list, one, other, place, same);
        }
    }

    private void grow(int choice, List<E> list, E one, E other, int place) {
        switch (choice) {
            case 0 -> list.add(one);
            case 1 -> list.add(place, one);
            case 2 -> list.addAll(List.of(one, other, one));
            default -> list.addAll(place, List.of(one, other));
        }
    }

    private void shrink(int choice, List<E> list, E one, int place, Random same) {
        switch (choice) {
            case 4 -> list.remove(place);
            case 5 -> list.remove(one);
            case 6 -> list.remove(list.get(place));
            case 7 -> list.removeAll(List.of(one));
            case 8 -> list.retainAll(List.of(one, list.get(place)));
            case 9 -> list.removeIf(element -> same.nextBoolean());
            case 10 -> list.subList(place, list.size()).clear();
            default -> list.clear();
        }
    }

    private void arrange(int choice, List<E> list, E one, E other, int place, Random same) {
        switch (choice) {
            case 12 -> list.set(place, one);
            case 13 -> list.set(place, list.get(0));
            case 14 -> Collections.swap(list, 0, place);
            case 15 -> Collections.shuffle(list, same);
            case 16 -> Collections.reverse(list);
            case 17 -> list.sort(Comparator.comparing(candidates::indexOf)); // reads nothing, which might flush
            case 18 -> list.replaceAll(element -> element == one ? other : element);
            case 19 -> {
                ListIterator<E> each = list.listIterator(place);
                each.next();
                each.remove();
                each.add(one);
                each.add(other);
            }
            case 20 -> {
                List<E> part = list.subList(0, place + 1);
                part.add(one);
                part.set(0, other);
                part.remove(part.size() - 1);
            }
            default -> Collections.rotate(list, 1);
        }
    }
}
