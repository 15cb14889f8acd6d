package dev.stash2plex.bench;

/// One of those who ask at the same time.
///
/// @param resource what it asks through, closed when it has no more questions
/// @param question asks the question with a number
record Asker(AutoCloseable resource, Question question) implements AutoCloseable {
    Asker(Question question) {
        this(() -> {}, question);
    }

    /// Asks, and checks the answer.
    interface Question {
        void ask(int number) throws Exception;
    }

    @Override
    public void close() throws Exception {
        resource.close();
    }
}
