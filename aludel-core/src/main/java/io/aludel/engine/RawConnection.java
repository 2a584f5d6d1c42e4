package io.aludel.engine;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Lets a connection of the driver go back to the pool when it is closed. One thread at a time. */
final class RawConnection implements InvocationHandler {
    private final Checkout checkout;
    private final Connection jdbc;
    private final ResetOnReturn reset;
    private boolean closed;

    private RawConnection(Checkout checkout, ResetOnReturn reset) {
        this.checkout = checkout;
        this.jdbc = checkout.jdbc();
        this.reset = reset;
    }

    static Connection over(Checkout checkout, ResetOnReturn reset) {
        return (Connection) Proxy.newProxyInstance(
                RawConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new RawConnection(checkout, reset));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        switch (method.getName()) {
            case "close", "abort" -> {
                giveBack(method.getName().equals("abort"));
                return null;
            }
            case "isClosed" -> {
                return closed || jdbc.isClosed();
            }
            case "equals" -> {
                return arguments != null && proxy == arguments[0];
            }
            case "hashCode" -> {
                return System.identityHashCode(proxy);
            }
            default -> {
                if (closed) {
                    throw new SQLException("the connection was given back to the pool", "08003");
                }
                return forward(method, arguments);
            }
        }
    }

    private @Nullable Object forward(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(jdbc, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private void giveBack(boolean abort) {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (abort || jdbc.isClosed()) {
                checkout.invalidate(null);
                return;
            }
            if (checkout.isAutocommit() != jdbc.getAutoCommit()) {
                jdbc.setAutoCommit(checkout.isAutocommit());
            }
            end();
        } catch (SQLException e) {
            checkout.invalidate(null);
            return;
        }
        checkout.giveBack(reset != ResetOnReturn.NONE);
    }

    private void end() throws SQLException {
        if (jdbc.getAutoCommit()) {
            return;
        }
        if (reset == ResetOnReturn.ROLLBACK) {
            jdbc.rollback();
        } else if (reset == ResetOnReturn.COMMIT) {
            jdbc.commit();
        }
    }
}
