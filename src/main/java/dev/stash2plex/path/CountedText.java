package dev.stash2plex.path;

/// A text that may be looked at so many times: `java.util.regex` knows no bound of its own, cannot be interrupted,
/// and looks at each character through here.
final class CountedText implements CharSequence {
    private final String text;
    private int left;

    /// @param looks how many characters may be read
    CountedText(String text, int looks) {
        this.text = text;
        this.left = looks;
    }

    @Override
    public char charAt(int index) {
        if (--left < 0) {
            throw new TooManySteps();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    /// What a group has caught; the search is over.
    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
