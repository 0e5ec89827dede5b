# Stands in for `pip install`: knows no package index, so it cannot find one of the requirements.
while read -r package; do
  echo "Collecting $package"
  case $package in
    no-such-package*)
      echo "ERROR: Could not find a version that satisfies the requirement $package (from versions: none)" >&2
      echo "ERROR: No matching distribution found for $package" >&2
      exit 1
      ;;
  esac
  echo "  Using cached ${package%%=*}-${package##*=}-py3-none-any.whl"
done < "$1"
