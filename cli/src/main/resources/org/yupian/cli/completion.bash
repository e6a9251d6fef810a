# Completes the command yupian in bash, and in zsh by its bashcompinit.
# In a start-up file: source <(yupian completion)

# Sets what there is to complete after the verb $1, two words where it has two: verbs, options and arguments; and in
# value what the option $2 takes. @file, @folder, @model and @other say of what kind something is, all else are the
# words themselves.
_yupian_table() {
  verbs= options= arguments= value=
  case $1 in
@TABLE@
  esac
}

# Adds to the answers the lines of $1, after what the shell takes for part of the word.
_yupian_add() {
  local line
  while IFS= read -r line; do
    [[ -z $line ]] || COMPREPLY+=("$before$line")
  done <<<"$1"
}

# An option of completion for this call; zsh and old versions of bash have none.
_yupian_option() {
  if type compopt >/dev/null 2>&1; then
    compopt "$@"
  fi
}

_yupian() {
  local current=${COMP_WORDS[COMP_CWORD]} folder=${YUPIAN_MODELS-}
  local verb= option= before= end= asked= word= what= i=
  local verbs= options= arguments= value=
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    if [[ -n $option ]]; then
      # In bash the sign in --option=value is a word of its own.
      [[ $word != '=' ]] || continue
      [[ $option != --models ]] || folder=$word
      option=
      continue
    fi
    _yupian_table "$verb" "$word"
    case $word in
      --) end=yes ;;
      --models=*) folder=${word#*=} ;;
      -*) [[ -n $end || -z $value ]] || option=$word ;;
      *)
        case " $verbs " in
          *" $word "*)
            # After help come verbs too, but none of their options.
            if [[ -z $verb && $word == help ]]; then asked=yes; else verb=${verb:+$verb }$word; fi
            ;;
        esac
        ;;
    esac
  done
  if [[ -n $option && $current == '=' ]]; then
    current=
  elif [[ -z $option && -z $end && $current == --*=* ]]; then
    option=${current%%=*} before=${current%%=*}= current=${current#*=}
  fi

  _yupian_table "$verb" "$option"
  if [[ -n $option ]]; then
    what=$value
  elif [[ -n $asked ]]; then
    what=$verbs
  elif [[ $current == -* && -z $end ]]; then
    what=$options
  else
    what=${verbs:-$arguments}
  fi
  case $what in
    @file) [[ -z $before ]] || _yupian_add "$(compgen -f -- "$current")" ;;
    @folder)
      _yupian_option -o filenames
      _yupian_add "$(compgen -d -- "$current")"
      ;;
    @model)
      _yupian_option -o filenames
      _yupian_add "$(compgen -W '@MODELS@' -- "$current")"
      [[ -z $folder ]] || _yupian_add "$(CDPATH= cd -- "$folder" 2>/dev/null && compgen -f -X '!*.ypm' -- "$current" | sed 's/\.ypm$//')"
      _yupian_add "$(compgen -f -X '!*.ypm' -- "$current")"
      _yupian_add "$(compgen -d -- "$current")"
      ;;
    '' | @other) _yupian_option +o default ;;
    *) _yupian_add "$(compgen -W "$what" -- "$current")" ;;
  esac
}

if [[ -n ${ZSH_VERSION-} ]]; then
  type compdef >/dev/null 2>&1 || { autoload -Uz compinit && compinit; }
  autoload -Uz bashcompinit && bashcompinit
fi
# Where there are no answers, names of files are.
complete -o default -F _yupian yupian
