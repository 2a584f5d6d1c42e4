package io.aludel.servlet;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/** Does something when an asynchronous request is complete, however it went. */
final class ClosingListener implements AsyncListener {
    private final Runnable closing;

    ClosingListener(Runnable closing) {
        this.closing = closing;
    }

    @Override
    public void onComplete(AsyncEvent event) {
        closing.run();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        // Completion follows.
    }

    @Override
    public void onError(AsyncEvent event) {
        // Completion follows.
    }

    /** The container forgets its listeners when a request begins to be asynchronous anew. */
    @Override
    public void onStartAsync(AsyncEvent event) {
        event.getAsyncContext().addListener(this);
    }
}
