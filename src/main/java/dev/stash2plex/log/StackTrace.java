package dev.stash2plex.log;

import java.io.PrintWriter;
import java.io.Writer;

/// The stack trace of a failure, each line of it an excerpt: the message of an exception may be as long as what a
/// stranger has sent.
final class StackTrace extends PrintWriter {
    /// About 150 calls, more than the deepest of ours with its causes. Docker cuts a line in pieces at 16 KiB, too.
    private static final int MOST_LETTERS = 16_000;

    private final Excerpts excerpts;
    private final StringBuilder text = new StringBuilder();
    private long missing;

    private StackTrace(Excerpts excerpts) {
        super(Writer.nullWriter());
        this.excerpts = excerpts;
    }

    static String of(Throwable thrown, Excerpts excerpts) {
        var trace = new StackTrace(excerpts);
        thrown.printStackTrace(trace);
        return trace.missing == 0 ? trace.text.toString() : trace.text + Excerpts.cut(trace.missing);
    }

    /// The JDK prints each call, each message and each "caused by" by this one method.
    @Override
    public void println(Object line) {
        String excerpt = excerpts.of(String.valueOf(line));
        if (text.length() + excerpt.length() > MOST_LETTERS) {
            missing += excerpt.length() + 1L;
        } else {
            text.append(excerpt).append('\n');
        }
    }
}
