package io.aludel.migrate.cli;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;
import java.util.Locale;
import java.util.Optional;

/** Asks whoever runs the program. */
@FunctionalInterface
interface Questions {
    /** Nobody is there. */
    Questions NOBODY = question -> Optional.empty();

    /** Whether the answer is yes; empty when nobody can be asked. */
    Optional<Boolean> isYes(String question);

    /** Whoever sits at the terminal of the process, if it has one. */
    static Questions terminal() {
        Console console = System.console();
        if (console == null || !isTerminal(console)) {
            return NOBODY;
        }
        return question -> {
            String answer = console.readLine("%s [y/N] ", question);
            return Optional.of(
                    answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y"));
        };
    }

    /** From Java 22 on there is a console without a terminal, too. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("System.console() does not say whether it is a terminal", e);
        }
    }
}
