package io.aludel.testkit.server;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Locale;

/**
 * Runs a program on a server that is started for it and stopped after it.
 *
 * <p>Arguments: {@code postgresql} or {@code mariadb}, the system property in which the program expects the database's
 * address, the program's main class, and the program's own arguments.
 */
public final class RunOnServer {

    private RunOnServer() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        if (arguments.length < 3) {
            throw new IllegalArgumentException(
                    "Usage: RunOnServer postgresql|mariadb <property for the address> <main class> [arguments]");
        }
        Product product = Product.valueOf(arguments[0].toUpperCase(Locale.ROOT));
        try (EmbeddedServer server = EmbeddedServers.start(product)) {
            DatabaseServer address = server.address();
            System.setProperty(arguments[1], address.url(address.createDatabase("example")));
            run(arguments[2], Arrays.copyOfRange(arguments, 3, arguments.length));
        }
    }

    private static void run(String mainClass, String[] arguments) throws ReflectiveOperationException {
        try {
            Class<?> program = Thread.currentThread().getContextClassLoader().loadClass(mainClass);
            program.getMethod("main", String[].class).invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
