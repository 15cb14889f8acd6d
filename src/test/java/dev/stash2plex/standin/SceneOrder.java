package dev.stash2plex.standin;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `sort` and `direction`. What no version promises (the order among equals) is by title here, as recorded.
final class SceneOrder {
    private static final Comparator<SceneData> TITLE =
            Comparator.comparing(scene -> scene.text("title"), String.CASE_INSENSITIVE_ORDER);

    private final StashVersion version;
    private final ZoneOffset zone;

    /// @param zone that timestamps are written in, unless a scene has its own
    SceneOrder(StashVersion version, ZoneOffset zone) {
        this.version = version;
        this.zone = zone;
    }

    /// `scenes` come in the order of ids, and are returned as they are where that is asked for.
    List<SceneData> sorted(List<SceneData> scenes, String sort, boolean descending) {
        if (sort.equals("id")) {
            return descending ? scenes.reversed() : scenes;
        }
        Comparator<SceneData> order = by(sort);
        return scenes.stream()
                .sorted((descending ? order.reversed() : order).thenComparing(TITLE))
                .toList();
    }

    private Comparator<SceneData> by(String sort) {
        if (sort.startsWith("random")) {
            String seed = sort.replaceAll("\\D", "");
            return version.since(26)
                    ? Comparator.comparing(scene -> shuffled(scene.id(), new BigInteger("0" + seed)))
                    : Comparator.comparing(scene -> shuffledAsText(scene.id(), new BigDecimal("0." + seed)));
        }
        return switch (sort) {
            case "title" -> TITLE;
            case "path" -> Comparator.comparing(SceneOrder::path, Comparator.nullsFirst(String.CASE_INSENSITIVE_ORDER));
            case "date" ->
                Comparator.comparing(
                        scene -> Moments.firstDay(scene.text("date")),
                        Comparator.nullsFirst(Comparator.naturalOrder()));
            case "updated_at" -> Comparator.comparing(scene -> Moments.onTheWall(scene.updatedAt(), scene.zone(zone)));
            case "created_at" -> Comparator.comparing(SceneFilter::createdAt);
            default -> throw new StashError(version.since(26) ? "invalid sort: " + sort : sql(sort));
        };
    }

    private static @Nullable String path(SceneData scene) {
        return scene.files().isEmpty() ? null : scene.files().getFirst().path();
    }

    /// The formula of Stash, so that a seed gives the recorded order.
    private static BigInteger shuffled(int id, BigInteger seed) {
        BigInteger n = seed.mod(BigInteger.valueOf(100_000_000)).add(BigInteger.valueOf(id));
        return n.multiply(n)
                .multiply(BigInteger.valueOf(52_959_209))
                .add(n.multiply(BigInteger.valueOf(1_047_483_763)))
                .mod(BigInteger.valueOf(2_147_483_647));
    }

    /// The formula of older versions: the text of the product, from a place on that depends on the length of the
    /// id.
    private static String shuffledAsText(int id, BigDecimal seed) {
        String product = seed.multiply(BigDecimal.valueOf(id)).toPlainString();
        return product.substring(Math.min(product.length(), Integer.toString(id).length() + 1));
    }

    private static String sql(String sort) {
        String query = "SELECT DISTINCT scenes.id FROM scenes ORDER BY scenes." + sort
                + " ASC, COALESCE(scenes.title, scenes.id) COLLATE NATURAL_CI ASC LIMIT 25 OFFSET 0 ";
        return "error finding IDs: running query: " + query + " [[]]: error executing `" + query
                + "` [[]]: no such column: scenes." + sort;
    }
}
