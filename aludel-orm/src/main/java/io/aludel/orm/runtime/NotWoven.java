package io.aludel.orm.runtime;

/** The failure of a class that says it is managed but lacks what the enhancer weaves. */
final class NotWoven {
    private NotWoven() {}

    static IllegalStateException in(ManagedEntity object) {
        return new IllegalStateException(
                object.getClass().getName() + " implements ManagedEntity but was not enhanced; only the"
                        + " Aludel processor may add that interface. Remove it from the source, or compile again.");
    }
}
